import { Said } from '../../common/said.js';
import { useLanguage } from '../../common/settings.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';

/** The rules that came to no conclusion: shown before anything that was found. */
export function NotChecked() {
  const { view, vocabulary } = usePage();
  const language = useLanguage();
  const open = view.record.checks.filter(
    ({ outcome }) => outcome === 'not_evaluable' || outcome === 'rule_crashed',
  );
  const missed = view.uncaptured.length;
  if (open.length === 0 && missed === 0) return <p class="aside">{say(language, 'all_checked')}</p>;
  return (
    <section class="card not-checked">
      <h2>
        {say(language, 'not_checked')} ({open.length})
      </h2>
      {open.length > 0 && <p class="aside">{say(language, 'not_checked_intro')}</p>}
      <ul>
        {open.map(({ rule, outcome, reason }) => (
          <li>
            <strong>{vocabulary.rules[rule]?.name[language] ?? rule}</strong>{' '}
            <span class="aside">{rule}</span>
            {outcome === 'rule_crashed' && ` · ${say(language, 'rule_crashed')}`}
            {reason && ' · '}
            {reason && <Said text={reason} />}
          </li>
        ))}
        {missed > 0 && (
          <li>
            <a href="#uncaptured=0">
              {say(language, 'uncaptured')}: {missed}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
