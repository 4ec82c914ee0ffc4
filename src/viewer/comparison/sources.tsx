import { useState } from 'preact/hooks';
import type { ComparedRow, Proof } from '../../compare/types.js';
import { placeWords } from '../common/place.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';

/** How a figure leads to its place, and what its document is called. */
export interface Ways {
  readonly sourceOf: (document: string) => string;
  readonly hrefOf: (proof: Proof) => string | undefined;
}

/** More figures than so many are listed on demand only: there may be thousands. */
const LISTED = 200;

/** Everything that the figures of a row rest on: its own, last year's, the change as it is stated. */
export function RowSources({ row, ...ways }: { readonly row: ComparedRow } & Ways) {
  const language = useLanguage();
  const { own, stated } = row.change;
  return (
    <>
      <Sources proof={row.proof} together={row.each === null ? 1 : 2} {...ways} />
      {own && <Sources proof={own.proof.before} label={say(language, 'last_year')} together={1} {...ways} />}
      {stated && <Sources proof={[stated]} label={say(language, 'change')} together={1} {...ways} />}
    </>
  );
}

/** Places of figures: one below the other, or in a list to open where more than `together` were added up. */
function Sources({
  proof,
  label,
  together,
  ...ways
}: { readonly proof: readonly Proof[]; readonly label?: string; readonly together: number } & Ways) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (proof.length <= together) return proof.map((one) => <Source proof={one} label={label} {...ways} />);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label && <span class="aside">{label} </span>}
        {say(language, 'figures_added', { n: proof.length })}
      </summary>
      {(open || proof.length <= LISTED) && (
        <ul>
          {proof.map((one) => (
            <li>
              <Source proof={one} {...ways} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** The printed words with their document and place, for those who read on paper too. */
function Source({
  proof,
  label,
  sourceOf,
  hrefOf,
}: { readonly proof: Proof; readonly label?: string | undefined } & Ways) {
  const language = useLanguage();
  return (
    <span class="source">
      {label && <span class="aside label">{label} </span>}
      <FigureLink proof={proof} text={shorten(proof.printed)} hrefOf={hrefOf} />
      <span class="aside place">
        {sourceOf(proof.document)} {placeWords(proof.locator, language)}
      </span>
    </span>
  );
}

/** A figure that leads to its place, where there is a report to lead into. */
export function FigureLink({
  proof,
  text,
  hrefOf,
}: { readonly proof: Proof | undefined; readonly text: string } & Pick<Ways, 'hrefOf'>) {
  const href = proof && hrefOf(proof);
  return href ? (
    <a href={href} title={proof.printed}>
      {text}
    </a>
  ) : (
    <span>{text}</span>
  );
}

const shorten = (text: string): string =>
  [...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text;
