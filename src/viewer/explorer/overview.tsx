import { useMemo } from 'preact/hooks';
import { routeHash } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { useExplorer } from './context.js';

const SEVERITIES = ['error', 'warning', 'notice'] as const;

/** What there is, in a line: the first thing that a reader sees of a report. */
export function Overview() {
  const { index } = useExplorer();
  const language = useLanguage();
  const { entities, years, counts } = useMemo(() => {
    const known = index.documents.flatMap(({ year }) => (year === null ? [] : [year]));
    return {
      entities: new Set(index.documents.map(({ entity_id }) => entity_id).filter((id) => id !== null)).size,
      years: known.length === 0 ? null : ([Math.min(...known), Math.max(...known)] as const),
      counts: SEVERITIES.map((_, i) => index.documents.reduce((all, { findings }) => all + findings[i]!, 0)),
    };
  }, [index]);
  return (
    <div class="overview">
      <h2>{say(language, 'explorer_title')}</h2>
      <ul>
        <li>{say(language, 'overview_documents', { n: index.documents.length.toLocaleString('en') })}</li>
        <li>
          <a href={routeHash('entities')}>
            {say(language, 'overview_entities', { n: entities.toLocaleString('en') })}
          </a>
        </li>
        {years && <li>{years[0] === years[1] ? years[0] : `${years[0]}–${years[1]}`}</li>}
        <li>
          {say(language, 'overview_findings')}{' '}
          {SEVERITIES.map((severity, i) => (
            <a class={`chip ${severity}`} href={routeHash('findings', { severity })}>
              {say(language, severity)} {counts[i]!.toLocaleString('en')}
            </a>
          ))}
        </li>
      </ul>
    </div>
  );
}
