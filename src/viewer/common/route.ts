import { useEffect, useState } from 'preact/hooks';

/** Where in the explorer a reader is: a view, and what it is narrowed down to. All of it stands in the address. */
export interface Route {
  readonly view: string;
  readonly params: URLSearchParams;
}

export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { view: path, params: new URLSearchParams(query) };
}

/** The address of a view. Empty values are left out. */
export function routeHash(view: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return `#/${view}${query === '' ? '' : `?${query}`}`;
}

/** The route in the address. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const read = (): void => setRoute(readRoute(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return route;
}

/** Narrows the view down without a new entry in the history: typing a word should not need ten steps back. */
export function narrowRoute({ view, params }: Route, change: Readonly<Record<string, string>>): void {
  const next = { ...Object.fromEntries(params), ...change };
  history.replaceState(null, '', routeHash(view, next));
  dispatchEvent(new HashChangeEvent('hashchange'));
}
