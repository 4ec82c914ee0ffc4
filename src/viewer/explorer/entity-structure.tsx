import { figureOf, type Observations } from '../../compare/choose.js';
import { CLASS_CODES } from '../../compare/classes.js';
import { ratio } from '../../compare/ratio.js';
import type { Observation } from '../../compare/types.js';
import { decimal, sum } from '../../shared/money.js';
import { grouped } from '../common/money.js';
import { proofHref } from '../common/proof.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { tintOf } from '../comparison/class-colours.js';
import { useExplorer } from './context.js';
import type { DisclosedEdition } from './editions.js';

export const FUNCTIONS = CLASS_CODES.function.map((code) => `function:${code}`);

/** An edition with what it spends on each class. */
interface Spending {
  readonly name: string;
  readonly parts: ReadonlyMap<string, Observation>;
  readonly total: string;
}

/** What an entity spends on, by function: a bar for every edition, parted by class, and the same as a table. */
export function EntityStructure({
  columns,
  observations,
}: {
  readonly columns: readonly DisclosedEdition[];
  readonly observations: Observations;
}) {
  const { classes } = useExplorer().vocabulary;
  const language = useLanguage();
  const editions = columns.flatMap(({ edition, disclosed }): Spending[] => {
    const parts = new Map<string, Observation>();
    for (const code of CLASS_CODES.function) {
      const found = disclosed ? figureOf(disclosed, observations, `function:${code}`) : null;
      if (found) parts.set(code, found.observation);
    }
    if (parts.size === 0) return [];
    const total = sum([...parts.values()].map(({ value }) => decimal(value!))).toFixed(2);
    return [{ name: `${edition.year} ${say(language, edition.kind)}`, parts, total }];
  });
  if (editions.length === 0) return null;
  const codes = [...new Set(editions.flatMap(({ parts }) => [...parts.keys()]))].sort(
    (a, b) => largest(editions, b) - largest(editions, a),
  );
  const nameOf = (code: string): string => classes[code] ?? code;
  return (
    <section>
      <h2>{say(language, 'structure')}</h2>
      <Bars editions={editions} codes={codes} nameOf={nameOf} />
      <div class="table-frame" tabIndex={0} role="group" aria-label={say(language, 'structure')}>
        <table class="ranking over-years">
          <caption class="aside">
            {say(language, 'structure_caption', { unit: say(language, 'yuan') })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(language, 'by_function')}</th>
              {editions.map(({ name }) => (
                <th scope="col" class="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr>
                <th scope="row" lang="zh-CN">
                  <span class="swatch" style={{ background: tintOf(code) }} /> {nameOf(code)}{' '}
                  <span class="code">{code}</span>
                </th>
                {editions.map(({ parts, total }) => (
                  <Amount observation={parts.get(code)} total={total} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Amount({
  observation,
  total,
}: {
  readonly observation: Observation | undefined;
  readonly total: string;
}) {
  if (!observation)
    return (
      <td class="figure">
        <span class="aside">—</span>
      </td>
    );
  const share = ratio(decimal(observation.value!).times(100), decimal(total), 1);
  return (
    <td class="figure">
      <a href={proofHref(observation)}>{grouped(observation.value!)}</a>
      {share !== null && <span class="aside change">{share}%</span>}
    </td>
  );
}

const largest = (editions: readonly Spending[], code: string): number =>
  Math.max(...editions.map(({ parts }) => Number(parts.get(code)?.value ?? 0)));

/** Segments narrower than this part of the longest bar carry no words. */
const WORDS_FROM = 0.09;

/** Bars as long as their totals. For those who see them only: the table says all of it. */
function Bars({
  editions,
  codes,
  nameOf,
}: {
  readonly editions: readonly Spending[];
  readonly codes: readonly string[];
  readonly nameOf: (code: string) => string;
}) {
  const most = Math.max(...editions.map(({ total }) => Number(total)));
  return (
    <div class="stacked" aria-hidden="true">
      {editions.map(({ name, parts, total }) => (
        <div class="stacked-row">
          <span class="stacked-name">{name}</span>
          <span class="stacked-bar">
            {codes.map((code) => {
              const observation = parts.get(code);
              const value = Number(observation?.value ?? 0);
              if (!observation || value <= 0) return null;
              const part = value / most;
              return (
                <a
                  href={proofHref(observation)}
                  tabIndex={-1}
                  title={`${nameOf(code)} ${grouped(observation.value!)}`}
                  style={{ width: `${part * 100}%`, background: tintOf(code) }}
                >
                  {part >= WORDS_FROM && nameOf(code)}
                </a>
              );
            })}
          </span>
          <span class="stacked-total">{grouped(total)}</span>
        </div>
      ))}
    </div>
  );
}
