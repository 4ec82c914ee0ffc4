import { useMemo } from 'preact/hooks';
import { CLASS_CODES } from '../../compare/classes.js';
import { compare } from '../../compare/compare.js';
import type { CompareQuery } from '../../compare/types.js';
import { proofHref } from '../common/proof.js';
import { narrowRoute, type Route } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { ComparisonPage } from '../comparison/comparison.js';
import { useExplorer } from './context.js';
import { placesOf } from './document-filters.js';
import { useObservations } from './measures.js';

const BYS = ['entity', 'division', 'function', 'economic'] as const;
const PERS = ['person', 'activity'] as const;

/** The measures that most people ask for come first. */
const USUAL = [
  'expenditure_total',
  'revenue_total',
  'project_expenditure',
  'three_public_total',
  'agency_operating',
];

/** The query that the address asks for; what it leaves open is the latest year and its commonest kind. */
function useQuery({ params }: Route): CompareQuery | null {
  const { documents } = useExplorer().index;
  return useMemo(() => {
    const dated = documents.filter(({ year, kind }) => year !== null && kind !== 'unknown');
    if (dated.length === 0) return null;
    const year = Number(params.get('year')) || Math.max(...dated.map((one) => one.year!));
    const ofYear = dated.filter((one) => one.year === year);
    const budgets = ofYear.filter(({ kind }) => kind === 'budget').length;
    const choose = <T extends string>(key: string, all: readonly T[]): T | null =>
      all.find((one) => one === params.get(key)) ?? null;
    return {
      measure: params.get('measure') ?? USUAL[0]!,
      year,
      kind:
        choose('kind', ['budget', 'final_accounts']) ??
        (budgets * 2 >= ofYear.length ? 'budget' : 'final_accounts'),
      by: choose('by', BYS) ?? 'entity',
      per: choose('per', PERS),
      level: choose('level', ['department', 'unit']),
      place: params.get('place'),
    };
  }, [documents, params]);
}

function keysFor({ measure, by, per }: CompareQuery): string[] {
  if (by === 'function') return CLASS_CODES.function.map((code) => `function:${code}`);
  if (by === 'economic') return CLASS_CODES.purpose.map((code) => `purpose:${code}`);
  const divisors = { person: ['staff_actual', 'staff_establishment'], activity: ['activities'] };
  return [measure, ...(per ? divisors[per] : [])];
}

/** Figures of all disclosures side by side. */
export function CompareView({ route }: { readonly route: Route }) {
  const { index, vocabulary, byId } = useExplorer();
  const language = useLanguage();
  const query = useQuery(route);
  const observations = useObservations(query ? keysFor(query) : []);
  const comparison = useMemo(
    () => (query && observations ? compare([...index.documents, ...index.units], observations, query) : null),
    [index, observations, query],
  );
  if (!query) return <p class="empty">{say(language, 'nothing_to_compare')}</p>;
  return (
    <div class="scrolls">
      <Controls route={route} query={query} />
      {comparison ? (
        <ComparisonPage
          comparison={comparison}
          vocabulary={vocabulary}
          sourceOf={(id) => byId.get(id)?.path.split('/').at(-1) ?? id}
          hrefOf={proofHref}
          entityOf={(id) => byId.get(id)?.entity ?? null}
        />
      ) : (
        <p class="empty">{say(language, 'loading')}</p>
      )}
    </div>
  );
}

function Controls({ route, query }: { readonly route: Route; readonly query: CompareQuery }) {
  const { index, vocabulary } = useExplorer();
  const language = useLanguage();
  const at = language === 'zh' ? 0 : 1;
  const measures = index.measures
    .filter(({ key }) => vocabulary.measures[key])
    .sort((a, b) => usual(a.key) - usual(b.key) || b.documents - a.documents);
  const years = [...new Set(index.documents.map(({ year }) => year))]
    .filter((year) => year !== null)
    .sort((a, b) => b - a);
  const places = [...new Set(index.documents.flatMap(placesOf))].sort();
  const byClass = query.by === 'function' || query.by === 'economic';
  return (
    <search class="filters">
      <Select
        name={say(language, 'by')}
        value={query.by}
        options={BYS.map((by) => [by, say(language, `by_${by}`)])}
        onChange={(by) => narrowRoute(route, { by })}
      />
      {!byClass && (
        <Select
          name={say(language, 'measure')}
          value={query.measure}
          options={measures.map(({ key, documents }) => [
            key,
            `${vocabulary.measures[key]![at]} (${documents})`,
          ])}
          onChange={(measure) => narrowRoute(route, { measure })}
        />
      )}
      <Select
        name={say(language, 'year')}
        value={String(query.year)}
        options={years.map((year) => [String(year), String(year)])}
        onChange={(year) => narrowRoute(route, { year })}
      />
      <Select
        name={say(language, 'kind')}
        value={query.kind}
        options={(['budget', 'final_accounts'] as const).map((kind) => [kind, say(language, kind)])}
        onChange={(kind) => narrowRoute(route, { kind })}
      />
      {!byClass && (
        <Select
          name={say(language, 'per')}
          value={query.per ?? ''}
          options={[
            ['', say(language, 'per_none')],
            ...PERS.map((per): [string, string] => [per, say(language, `per_${per}`)]),
          ]}
          onChange={(per) => narrowRoute(route, { per })}
        />
      )}
      <Select
        name={say(language, 'level')}
        value={query.level ?? ''}
        options={[
          ['', say(language, 'all')],
          ['department', say(language, 'department')],
          ['unit', say(language, 'unit_level')],
        ]}
        onChange={(level) => narrowRoute(route, { level })}
      />
      {places.length > 1 && (
        <Select
          name={say(language, 'place')}
          value={query.place ?? ''}
          options={[['', say(language, 'all')], ...places.map((place): [string, string] => [place, place])]}
          onChange={(place) => narrowRoute(route, { place })}
        />
      )}
    </search>
  );
}

const usual = (key: string): number => (USUAL.includes(key) ? USUAL.indexOf(key) : USUAL.length);

function Select({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([key, label]) => (
          <option value={key}>{label}</option>
        ))}
      </select>
    </label>
  );
}
