import { Said } from '../../common/said.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { CHECK_ORDER, type CheckOutcome } from '../parts/outcomes.js';
import { PlaceLink } from '../parts/place-link.js';

/** What became of every rule, what is unchecked first; and what the reader of the file says of it. */
export function ChecksPanel({ onShow }: { readonly onShow: () => void }) {
  const { record } = usePage().view;
  const language = useLanguage();
  return (
    <>
      {CHECK_ORDER.map((outcome) => (
        <Outcome outcome={outcome} />
      ))}
      <h2>
        {say(language, 'notes')} ({record.notes.length})
      </h2>
      <ul class="list">
        {record.notes.map(({ code, message, locator, incomplete }, index) => (
          <li id={`note-${index}`}>
            {incomplete && <span class="chip doubtful">{say(language, 'incomplete')}</span>}{' '}
            <Said text={message} /> <code class="aside">{code}</code>{' '}
            {locator && <PlaceLink locator={locator} href={hashOf('note', index)} onShow={onShow} />}
          </li>
        ))}
      </ul>
      {record.attachments.length > 0 && (
        <>
          <h2>{say(language, 'attachments')}</h2>
          <ul class="list" lang="zh-CN">
            {record.attachments.map(({ name, href }) => (
              <li>
                {name} <code>{href}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: CheckOutcome }) {
  const { view, vocabulary } = usePage();
  const language = useLanguage();
  const checks = view.record.checks.filter((check) => check.outcome === outcome);
  if (checks.length === 0) return null;
  return (
    <section class={`outcome ${outcome}`}>
      <h2>
        {say(language, outcome)} ({checks.length})
      </h2>
      <ul class="list">
        {checks.map(({ rule, applied, reason }) => (
          <li>
            <span class="aside">{rule}</span> {vocabulary.rules[rule]?.name[language] ?? rule}
            <span class="aside">
              {applied > 0 && ` · ${say(language, 'applied', { n: applied })}`}
              {reason && ' · '}
              {reason && <Said text={reason} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
