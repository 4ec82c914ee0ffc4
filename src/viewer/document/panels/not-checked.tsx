import { Said } from '../../common/said.js';
import { useLanguage } from '../../common/settings.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';

/** The rules that came to no conclusion: named before anything that was found, with the reasons on demand. */
export function NotChecked() {
  const { view, vocabulary } = usePage();
  const language = useLanguage();
  const open = view.record.checks.filter(
    ({ outcome }) => outcome === 'not_evaluable' || outcome === 'rule_crashed',
  );
  const missed = view.uncaptured.length;
  const checked = view.record.checks.some(({ outcome }) => outcome === 'pass' || outcome === 'fail');
  if (!checked && open.length === 0) return <p class="empty">{say(language, 'nothing_to_check')}</p>;
  if (open.length === 0 && missed === 0) return <p class="aside">{say(language, 'all_checked')}</p>;
  const nameOf = (rule: string): string => vocabulary.rules[rule]?.name[language] ?? rule;
  return (
    <section class="card not-checked">
      {open.length > 0 && (
        <>
          <p>
            <strong>{say(language, 'not_checked_count', { n: open.length })}</strong>{' '}
            {open.map(({ rule }) => nameOf(rule)).join(say(language, 'list_mark'))}
          </p>
          <details>
            <summary>{say(language, 'why')}</summary>
            <p class="aside">{say(language, 'not_checked_intro')}</p>
            <ul>
              {open.map(({ rule, outcome, reason }) => (
                <li>
                  <strong>{nameOf(rule)}</strong> <span class="aside">{rule}</span>
                  {outcome === 'rule_crashed' && ` · ${say(language, 'rule_crashed')}`}
                  {reason && (
                    <>
                      {' · '}
                      <Said text={reason} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      {missed > 0 && (
        <p>
          <a href="#uncaptured=0">{say(language, 'uncaptured_count', { n: missed })}</a>
        </p>
      )}
    </section>
  );
}
