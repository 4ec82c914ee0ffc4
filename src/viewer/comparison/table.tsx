import { useState } from 'preact/hooks';
import type { ComparedRow, Proof } from '../../compare/types.js';
import { grouped, signed } from '../common/money.js';
import { placeWords } from '../common/place.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';

/** Rows shown at first; the others on demand. */
const FIRST = 100;

/** The rows of a comparison with rank, share, changes and the way to the proof of every figure. */
export function ComparisonTable({
  rows,
  unit,
  sourceOf,
  hrefOf,
}: {
  readonly rows: readonly ComparedRow[];
  readonly unit: string;
  /** What a document is called where a figure of it is shown. */
  readonly sourceOf: (document: string) => string;
  readonly hrefOf: (proof: Proof) => string | undefined;
}) {
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  const each = rows.some((row) => row.each !== null);
  const own = rows.some(({ change }) => change.own);
  const stated = rows.some(({ change }) => change.stated);
  return (
    <>
      <div class="table-frame" tabIndex={0} role="group" aria-label={say(language, 'compare')}>
        <table class="ranking">
          <thead>
            <tr>
              <th scope="col" class="figure">
                {say(language, 'rank')}
              </th>
              <th scope="col">{say(language, 'name')}</th>
              {each && (
                <th scope="col" class="figure">
                  {unit}
                </th>
              )}
              <th scope="col" class="figure">
                {each ? say(language, 'amount') : unit || say(language, 'amount')}
              </th>
              <th scope="col" class="figure">
                {say(language, 'share')}
              </th>
              {own && (
                <th scope="col" class="figure">
                  {say(language, 'change_own')}
                </th>
              )}
              {stated && (
                <th scope="col" class="figure">
                  {say(language, 'change_stated')}
                </th>
              )}
              <th scope="col">{say(language, 'proof')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr class={row.outlier === null ? undefined : 'outlier'}>
                <td class="figure">{row.rank}</td>
                <th scope="row" lang="zh-CN">
                  {row.name}
                  {row.place && row.place !== row.name && <span class="aside"> {row.place}</span>}
                  {row.level !== null && (
                    <span class="chip">
                      {say(language, row.level === 'unit' ? 'unit_level' : 'department')}
                      {row.contained && ` · ${say(language, 'contained')}`}
                    </span>
                  )}
                  {row.outlier !== null && (
                    <span class="chip warning">{say(language, 'outlier', { n: row.outlier })}</span>
                  )}
                  {!row.agree && <span class="chip doubtful">{say(language, 'other_figures')}</span>}
                </th>
                {each && <td class="figure">{grouped(row.each ?? '')}</td>}
                <td class="figure">
                  <FigureLink proof={row.proof[0]} text={grouped(row.value)} hrefOf={hrefOf} />
                </td>
                <td class="figure">{row.share === null ? '—' : `${row.share}%`}</td>
                {own && (
                  <td class="figure">
                    {row.change.own && (
                      <FigureLink
                        proof={row.change.own}
                        text={`${signed(row.change.own.difference)}${row.change.own.percent === null ? '' : ` (${signed(row.change.own.percent)}%)`}`}
                        hrefOf={hrefOf}
                      />
                    )}
                  </td>
                )}
                {stated && (
                  <td class="figure">
                    {row.change.stated && (
                      <FigureLink
                        proof={row.change.stated}
                        text={[
                          row.change.stated.value === null ? null : signed(row.change.stated.value),
                          row.change.stated.percent === null ? null : `${signed(row.change.stated.percent)}%`,
                        ]
                          .filter((part) => part !== null)
                          .join(' ')}
                        hrefOf={hrefOf}
                      />
                    )}
                  </td>
                )}
                <td class="proof" lang="zh-CN">
                  {row.proof.length > 2 || (row.proof.length > 1 && !each) ? (
                    <Sources row={row} sourceOf={sourceOf} hrefOf={hrefOf} />
                  ) : (
                    row.proof.map((proof) => <Source proof={proof} sourceOf={sourceOf} hrefOf={hrefOf} />)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!all && rows.length > FIRST && (
        <button type="button" onClick={() => setAll(true)}>
          {say(language, 'show_all', { n: rows.length })}
        </button>
      )}
    </>
  );
}

function FigureLink({
  proof,
  text,
  hrefOf,
}: {
  readonly proof: Proof | undefined;
  readonly text: string;
  readonly hrefOf: (proof: Proof) => string | undefined;
}) {
  const href = proof && hrefOf(proof);
  return href ? (
    <a href={href} title={proof.printed}>
      {text}
    </a>
  ) : (
    <span>{text}</span>
  );
}

/** The printed words with their document and place, for those who read on paper too. */
function Source({
  proof,
  sourceOf,
  hrefOf,
}: {
  readonly proof: Proof;
  readonly sourceOf: (document: string) => string;
  readonly hrefOf: (proof: Proof) => string | undefined;
}) {
  const language = useLanguage();
  return (
    <span class="source">
      <FigureLink proof={proof} text={shorten(proof.printed)} hrefOf={hrefOf} />
      <span class="aside">
        {sourceOf(proof.document)} {placeWords(proof.locator, language)}
      </span>
    </span>
  );
}

/** The figures that a sum rests on, on demand: there may be thousands. */
function Sources({
  row,
  sourceOf,
  hrefOf,
}: {
  readonly row: ComparedRow;
  readonly sourceOf: (document: string) => string;
  readonly hrefOf: (proof: Proof) => string | undefined;
}) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(language, 'figures_added', { n: row.proof.length })}</summary>
      {open && (
        <ul>
          {row.proof.map((proof) => (
            <li>
              <Source proof={proof} sourceOf={sourceOf} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

const shorten = (text: string): string =>
  [...text].length > 28 ? `${[...text].slice(0, 27).join('')}…` : text;
