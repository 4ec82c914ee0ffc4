import { Said } from '../../common/said.js';
import { useLanguage } from '../../common/settings.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';

/** Attachments that are named at once; the others stand with the notes. */
const FIRST = 6;

/** What of the document was not read, before anything else: nothing below speaks of it. */
export function Incomplete() {
  const { view } = usePage();
  const language = useLanguage();
  const { notes, attachments, status } = view.record;
  if (status !== 'partial') return null;
  const lost = notes.filter(({ incomplete }) => incomplete);
  return (
    <section class="card incomplete">
      <p>
        <strong>{say(language, 'incomplete_intro')}</strong>
      </p>
      <ul>
        {lost.map(({ message }) => (
          <li>
            <Said text={message} />
          </li>
        ))}
      </ul>
      {attachments.length > 0 && (
        <>
          <p class="aside">{say(language, 'attachments_count', { n: attachments.length })}</p>
          <ul lang="zh-CN">
            {attachments.slice(0, FIRST).map(({ name }) => (
              <li>{name}</li>
            ))}
            {attachments.length > FIRST && <li>…</li>}
          </ul>
        </>
      )}
    </section>
  );
}
