import * as Plot from '@observablehq/plot';
import { useCallback, useMemo } from 'preact/hooks';
import { changeOf } from '../../compare/change.js';
import { disclosures, figureOf, type Observations } from '../../compare/choose.js';
import { CLASS_CODES } from '../../compare/classes.js';
import { grouped } from '../common/money.js';
import { proofHref } from '../common/proof.js';
import { type Route, routeHash } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { Chart, tick } from '../comparison/charts.js';
import { useExplorer } from './context.js';
import { type Edition, editionsOf, entitiesOf } from './entity-list.js';
import { useObservations } from './measures.js';

/** What is shown of an entity over the years. */
const MEASURES = [
  'revenue_total',
  'expenditure_total',
  'basic_expenditure',
  'project_expenditure',
  'general_public_budget_expenditure',
  'three_public_total',
  'agency_operating',
  'procurement_total',
];
const FUNCTIONS = CLASS_CODES.function.map((code) => `function:${code}`);

/** One entity over the years: what it disclosed, its main figures with their changes, what it spends on. */
export function EntityView({ route }: { readonly route: Route }) {
  const { index, vocabulary } = useExplorer();
  const language = useLanguage();
  const id = route.params.get('id');
  const entity = useMemo(() => entitiesOf(index).find((one) => one.id === id), [index, id]);
  const observations = useObservations(entity ? [...MEASURES, ...FUNCTIONS] : []);
  if (!entity) return <p class="empty">{say(language, 'page_not_found')}</p>;
  const editions = editionsOf(entity.documents);
  return (
    <div class="scrolls entity">
      <p>
        <a href={routeHash('entities')}>← {say(language, 'entities')}</a>
      </p>
      <h2 lang="zh-CN">
        {entity.name} <span class="aside">{entity.place}</span>
      </h2>
      <ul class="editions">
        {entity.documents.map((row) => (
          <li>
            <a href={`documents/${row.id}.html`}>
              {row.year ?? '—'} {say(language, row.kind === 'unknown' ? 'kind_unknown' : row.kind)}
            </a>{' '}
            <span class="aside">{row.format.toUpperCase()}</span>
            {(['error', 'warning', 'notice'] as const).map(
              (severity, i) =>
                row.findings[i]! > 0 && (
                  <span class={`chip ${severity}`}>
                    {say(language, severity)} {row.findings[i]}
                  </span>
                ),
            )}
          </li>
        ))}
      </ul>
      {observations && editions.length > 0 ? (
        <>
          <h2>{say(language, 'over_years')}</h2>
          <Figures id={entity.id} editions={editions} observations={observations} />
          <Structure
            id={entity.id}
            editions={editions}
            observations={observations}
            names={vocabulary.classes}
          />
        </>
      ) : (
        editions.length > 0 && <p class="empty">{say(language, 'loading')}</p>
      )}
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly editions: readonly Edition[];
  readonly observations: Observations;
}

/** The disclosure of an entity in an edition: of the department where there are both. */
function useDisclosures({ id, editions }: Pick<PartProps, 'id' | 'editions'>) {
  const { documents } = useExplorer().index;
  return useMemo(() => {
    const own = documents.filter(({ entity_id }) => entity_id === id);
    const of = (edition: Edition) => {
      const all = [...disclosures(own, { ...edition, level: null, place: null }).values()];
      return all.find(({ documents: [first] }) => first!.level === 'department') ?? all[0];
    };
    return editions.map((edition) => ({
      edition,
      disclosed: of(edition),
      before: of({ ...edition, year: edition.year - 1 }),
    }));
  }, [documents, id, editions]);
}

function Figures({ id, editions, observations }: PartProps) {
  const { vocabulary } = useExplorer();
  const language = useLanguage();
  const columns = useDisclosures({ id, editions });
  const rows = MEASURES.map((measure) => ({
    measure,
    figures: columns.map(({ disclosed, before }) => {
      const figure = disclosed ? figureOf(disclosed, observations, measure) : null;
      return figure && { ...figure, change: changeOf(figure.observation, before, observations) };
    }),
  })).filter(({ figures }) => figures.some((figure) => figure !== null));
  return (
    <div class="table-frame" tabIndex={0} role="group" aria-label={say(language, 'over_years')}>
      <table class="ranking">
        <thead>
          <tr>
            <th scope="col">{say(language, 'measure')}</th>
            {columns.map(({ edition }) => (
              <th scope="col" class="figure">
                {edition.year} {say(language, edition.kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, figures }) => (
            <tr>
              <th scope="row">{vocabulary.measures[measure]?.[language === 'zh' ? 0 : 1] ?? measure}</th>
              {figures.map((figure) => (
                <td class="figure">
                  {figure ? (
                    <>
                      <a href={proofHref(figure.observation)}>{grouped(figure.observation.value!)}</a>
                      {figure.change.own && (
                        <a class="aside change" href={proofHref(figure.change.own)}>
                          {signed(figure.change.own.difference)}
                          {figure.change.own.percent !== null && ` (${signed(figure.change.own.percent)}%)`}
                        </a>
                      )}
                    </>
                  ) : (
                    <span class="aside">{say(language, 'not_stated')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const signed = (digits: string): string => (digits.startsWith('-') ? grouped(digits) : `+${grouped(digits)}`);

function Structure({
  id,
  editions,
  observations,
  names,
}: PartProps & { readonly names: Readonly<Record<string, string>> }) {
  const language = useLanguage();
  const columns = useDisclosures({ id, editions });
  const parts = useMemo(
    () =>
      columns.flatMap(({ edition, disclosed }) =>
        CLASS_CODES.function.flatMap((code) => {
          const figure = disclosed ? figureOf(disclosed, observations, `function:${code}`) : null;
          if (!figure) return [];
          const { observation } = figure;
          return [
            {
              edition: `${edition.year} ${say(language, edition.kind)}`,
              name: names[code] ?? code,
              value: Number(observation.value),
              href: proofHref(observation),
              title: `${names[code] ?? code}\n${grouped(observation.value!)}`,
            },
          ];
        }),
      ),
    [columns, observations, names, language],
  );
  const draw = useCallback(
    (width: number): Plot.PlotOptions => ({
      height: 90 + new Set(parts.map((part) => part.edition)).size * 38,
      marginLeft: width < 500 ? 80 : 110,
      x: { label: null, grid: true, ticks: 5, tickFormat: (value: number) => tick(value, language) },
      y: { label: null, tickSize: 0, reverse: true },
      color: { legend: false, scheme: 'Tableau10' },
      marks: [
        Plot.barX(parts, {
          x: 'value',
          y: 'edition',
          fill: 'name',
          href: 'href',
          title: 'title',
          insetLeft: 0.5,
        }),
        Plot.ruleX([0]),
      ],
    }),
    [parts, language],
  );
  if (parts.length === 0) return null;
  const largest = [...parts].sort((a, b) => b.value - a.value)[0]!;
  return (
    <>
      <h2>{say(language, 'structure')}</h2>
      <Chart
        draw={draw}
        label={`${say(language, 'structure')}: ${largest.name}`}
        caption={say(language, 'chart_source', { unit: say(language, 'yuan'), n: columns.length })}
      />
      <ul class="structure">
        {parts.map((part) => (
          <li>
            <span class="aside">{part.edition}</span> <a href={part.href}>{part.title.replace('\n', ' ')}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
