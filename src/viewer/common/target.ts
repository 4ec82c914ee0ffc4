import { useEffect, useState } from 'preact/hooks';

/** What the address of a page points at, after the `#`: `fact=f12`, `finding=A-001-…`. */
export type Target = { readonly kind: string; readonly id: string } | null;

/** Reads the address. What is no target is none; nothing in an address is ever run or shown as markup. */
export function readTarget(hash: string): Target {
  const match = /^#([a-z]+)=(.+)$/.exec(hash);
  if (!match) return null;
  try {
    return { kind: match[1]!, id: decodeURIComponent(match[2]!) };
  } catch {
    return null;
  }
}

/** The address of a target within the page. */
export const hashOf = (kind: string, id: string | number): string =>
  `#${kind}=${encodeURIComponent(String(id)).replaceAll('%3A', ':')}`;

/** The target in the address, and how often it was asked for: the same link twice shows its place twice. */
export function useTarget(): { readonly target: Target; readonly asked: number } {
  const [state, setState] = useState(() => ({ target: readTarget(location.hash), asked: 0 }));
  useEffect(() => {
    const read = (): void =>
      setState(({ asked }) => ({ target: readTarget(location.hash), asked: asked + 1 }));
    const again = (event: MouseEvent): void => {
      const link = (event.target as Element | null)?.closest?.('a[href^="#"]');
      if (link?.getAttribute('href') === location.hash) read();
    };
    addEventListener('hashchange', read);
    addEventListener('click', again);
    return () => {
      removeEventListener('hashchange', read);
      removeEventListener('click', again);
    };
  }, []);
  return state;
}
