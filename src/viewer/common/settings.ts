import { useEffect, useState } from 'preact/hooks';

export type Language = 'zh' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** What a reader has chosen; kept in the browser where it allows that. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'gongkai';

function stored(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
  } catch {
    return {};
  }
}

/** Whether a browser shows the page; else it is being written to a file. */
const SHOWN = typeof document !== 'undefined';

function initial(): Settings {
  if (!SHOWN) return { language: 'zh', theme: 'auto' };
  const { language, theme } = stored();
  return {
    language:
      language === 'zh' || language === 'en' ? language : /^zh/i.test(navigator.language) ? 'zh' : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

let current = initial();
const listeners = new Set<() => void>();

function apply(): void {
  if (!SHOWN) return;
  document.documentElement.lang = current.language === 'zh' ? 'zh-CN' : 'en';
  if (current.theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = current.theme;
}
apply();

/** Changes a setting and tells every page part that shows it. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  apply();
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows the change on this page.
  }
  for (const listener of listeners) listener();
}

/** The settings in force; the caller is drawn again when they change. */
export function useSettings(): Settings {
  const [, draw] = useState(0);
  useEffect(() => {
    const listener = (): void => draw((n) => n + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return current;
}

/** The language in force. */
export const useLanguage = (): Language => useSettings().language;
