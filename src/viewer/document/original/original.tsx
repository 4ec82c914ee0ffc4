import type { RefObject } from 'preact';
import { useLanguage } from '../../common/settings.js';
import { say, type WordKey } from '../../common/words.js';
import { usePage } from '../context.js';
import { PagesOriginal } from './pages.js';
import { TextOriginal } from './text.js';

interface Props {
  readonly pictures: boolean;
  readonly onPictures: (pictures: boolean) => void;
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Told when a reader follows a figure of the original to the record. */
  readonly onFollow: () => void;
}

/** The side of the original: pages as they look, or the text as it was read. */
export function Original({ pictures, onPictures, frame, onFollow }: Props) {
  const { view } = usePage();
  const language = useLanguage();
  const hasPages = view.original.form === 'pages';
  const why =
    view.original.form === 'text' ? (`why_${view.original.why}`.replaceAll('-', '_') as WordKey) : null;
  return (
    <section class="original-side" aria-label={say(language, 'original')}>
      <div class="original-bar">
        {hasPages && (
          <span class="choice" role="group" aria-label={say(language, 'original')}>
            <button type="button" aria-pressed={pictures} onClick={() => onPictures(true)}>
              {say(language, 'pages_view')}
            </button>
            <button type="button" aria-pressed={!pictures} onClick={() => onPictures(false)}>
              {say(language, 'text_view')}
            </button>
          </span>
        )}
        <span class="legend">
          <span class="captured">{say(language, 'legend_captured')}</span>
          {view.uncaptured.length > 0 && (
            <span class="uncaptured">
              {say(language, 'legend_uncaptured')} ({view.uncaptured.length})
            </span>
          )}
          <span class="is-evidence">{say(language, 'legend_evidence')}</span>
        </span>
        {why && <span class="aside">{say(language, why)}</span>}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: clicks of the links inside pass through here, keys make them too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the elements to act on */}
      <div
        class="original"
        ref={frame}
        onClick={(event) => {
          if ((event.target as Element).closest('a')) onFollow();
        }}
      >
        {pictures && hasPages ? <PagesOriginal /> : <TextOriginal />}
      </div>
    </section>
  );
}
