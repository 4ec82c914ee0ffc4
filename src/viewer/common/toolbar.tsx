import { changeSettings, type Theme, useSettings } from './settings.js';
import { say } from './words.js';

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };

/** Language, theme and printing: on every page at the same place. */
export function Toolbar() {
  const { language, theme } = useSettings();
  return (
    <div class="toolbar">
      <button type="button" onClick={() => print()}>
        {say(language, 'print')}
      </button>
      <button type="button" onClick={() => changeSettings({ theme: NEXT[theme] })}>
        {say(language, `theme_${theme}`)}
      </button>
      <button
        type="button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => changeSettings({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {say(language, 'language')}
      </button>
    </div>
  );
}
