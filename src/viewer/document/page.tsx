import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentView } from '../../report/view.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import { useLanguage } from '../common/settings.js';
import { useTarget } from '../common/target.js';
import { say } from '../common/words.js';
import { PageContext } from './context.js';
import { Header } from './header.js';
import { Inspector } from './inspector.js';
import { marksOf } from './marks.js';
import { light } from './original/light.js';
import { Original } from './original/original.js';
import { RecordSide } from './panels/side.js';
import { placesOf } from './places.js';

interface Props {
  readonly view: DocumentView;
  readonly vocabulary: VocabularyView;
}

/** The page of one document: the original on one side, what was read and found on the other. */
export function DocumentPage({ view, vocabulary }: Props) {
  const data = useMemo(() => ({ view, vocabulary, marks: marksOf(view) }), [view, vocabulary]);
  const { target, asked } = useTarget();
  const language = useLanguage();
  const [pictures, setPictures] = useState(view.original.form === 'pages');
  // On a narrow window one side shows at a time: the one that the reader was led to.
  const [side, setSide] = useState<'original' | 'record'>('record');
  const original = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = [view.record.title ?? view.record.source.path, 'Gongkai'].join(' · ');
  }, [view]);
  useEffect(() => {
    if (!target) return;
    const places = placesOf(view, target);
    const first = light(original.current!, view, places);
    first?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }, [target, asked, pictures, side]);
  return (
    <PageContext.Provider value={data}>
      <a class="skip" href="#record-side">
        {say(language, 'skip')}
      </a>
      <Header />
      <div class="side-switch" role="group" aria-label={say(language, 'original')}>
        {(['original', 'record'] as const).map((name) => (
          <button type="button" aria-pressed={side === name} onClick={() => setSide(name)}>
            {say(language, name)}
          </button>
        ))}
      </div>
      <main class={`sides shows-${side}`}>
        <Original
          pictures={pictures}
          onPictures={setPictures}
          frame={original}
          onFollow={() => setSide('record')}
        />
        <section class="record-side" id="record-side" aria-label={say(language, 'record')}>
          <Inspector target={target} onShow={() => setSide('original')} />
          <RecordSide target={target} asked={asked} onShow={() => setSide('original')} />
        </section>
      </main>
    </PageContext.Provider>
  );
}
