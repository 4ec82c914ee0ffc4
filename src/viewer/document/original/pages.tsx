import { memo } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../../../report/view.js';
import { useLanguage } from '../../common/settings.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { type PageLink, pageLinks } from './page-links.js';

/** The original as pictures of its pages, with everything that leads somewhere drawn over them. */
export const PagesOriginal = memo(function PagesOriginal() {
  const { view, marks } = usePage();
  const language = useLanguage();
  const [links] = useState(() => pageLinks(view, marks));
  if (view.original.form !== 'pages') return null;
  const { pages, cut } = view.original;
  return (
    <div class="pages-original">
      {pages.map((page) => (
        <Page page={page} links={links.get(page.number) ?? []} />
      ))}
      {cut > 0 && <p class="aside">{say(language, 'pages_cut', { n: cut })}</p>}
    </div>
  );
});

/** How far from the window a page may be for its links to be drawn. */
const NEAR = '150% 0px';

function Page({ page, links }: { readonly page: PageView; readonly links: readonly PageLink[] }) {
  const language = useLanguage();
  const { number, width, height, picture, words } = page;
  const frame = useRef<HTMLElement>(null);
  const [near, setNear] = useState(number <= 2);
  useEffect(() => {
    if (near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, [near]);
  const name = say(language, 'page', { n: number });
  return (
    <figure class="page" data-page={number} ref={frame}>
      <div class="sheet" style={{ aspectRatio: `${width} / ${height}` }}>
        <img src={`../${picture}`} alt={name} loading="lazy" width={width} height={height} />
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={name}>
          {words.map(([x, y, length, size, text]) => (
            <text
              x={x}
              y={y}
              font-size={size}
              textLength={length}
              lengthAdjust="spacingAndGlyphs"
              class="word"
            >
              {text}
            </text>
          ))}
          {near && links.map((link) => <LinkBox link={link} />)}
          <g class="lit-layer" />
        </svg>
      </div>
      <figcaption>
        {name}
        {words.length > 0 && <span class="aside"> · {say(language, 'fonts_missing')}</span>}
      </figcaption>
    </figure>
  );
}

function LinkBox({ link: { href, look, label, box } }: { readonly link: PageLink }) {
  const [, x0, y0, x1, y1] = box;
  return (
    <a href={href} class={look} aria-label={label}>
      <rect x={x0} y={y0} width={Math.max(2, x1 - x0)} height={Math.max(2, y1 - y0)} />
      <line x1={x0} y1={y1 - 0.6} x2={x1} y2={y1 - 0.6} />
    </a>
  );
}
