import {
  COMPARED_MEASURES,
  type DocumentView,
  type PlacedFigure,
  statedOnce,
} from '../../disclosures/index.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { type AcrossFigure, acrossBreach, acrossFigure, gapOf } from './figures.js';
import type { AcrossBreach, AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;
/** Totals of which prose and tables mean now this year's money, now what was carried over as well. */
const OPEN: ReadonlySet<string> = new Set(['fiscal_revenue_total', 'fiscal_expenditure_total']);
/** What the prose may mean by a total: that of the year's own money. */
const ALIKE: Readonly<Record<string, string>> = {
  revenue_total: 'revenue_current_year',
  expenditure_total: 'expenditure_current_year',
};

/** Prose in one file and tables in another state the same figures. */
export const partsAgree: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-006',
  version: 1,
  slug: 'parts-agree',
  name: { zh: '分文件公开的文字与表格一致', en: 'Prose and tables in different files agree' },
  statement: {
    zh: '同一公开的文字说明与表格分在不同文件时，两者所列同一指标应一致。',
    en: 'Where the prose and the tables of one disclosure lie in different files, both state the same figure for a measure.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '一个公开由两个以上文件组成，文字只列一个数、另一文件的表格也列示该指标；与任一表格相符即视为一致。同一文件内的由 P-002 检查。',
    en: 'The disclosure has two or more documents, the prose of one states one figure and a table of another states the measure too; it holds when any table agrees. Within one document P-002 applies.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'arithmetic',
      text: { zh: '同一事项文表应一致。', en: 'Prose and tables state one thing.' },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '文字文件中“{first_label}”为{first}，表格文件中“{second_label}”为{second}，相差{difference}。',
      en: 'The file with the prose states {first} for "{first_label}", the one with the tables {second} for "{second_label}", a difference of {difference}.',
    },
  },
  byHand: {
    zh: '并列打开两个文件比较；先确认口径（是否含上年结转）相同。',
    en: 'Open both files side by side; see first whether both have the same scope (carry-over).',
  },
  examples: {
    holds: '说明.pdf：公务接待费0.9万元｜表格.xlsx：公务接待费 0.90',
    fails: '说明.pdf：公务接待费0.9万元｜表格.xlsx：公务接待费 9.00',
  },
  related: ['P-002'],
  evaluate({ own }) {
    const parts = own.documents.filter(({ part }) => part === 'part');
    if (own.year === null || parts.length < 2)
      return notApplicable('The disclosure does not consist of several documents.');
    const year = own.year;
    const compared = COMPARED_MEASURES.filter((measure) => !OPEN.has(measure)).flatMap((measure) =>
      parts.flatMap((part) => comparedIn(part, parts, measure, year)),
    );
    if (compared.length === 0)
      return notEvaluable('No measure is stated by the prose of one document and the tables of another.');
    return { kind: 'evaluated', applied: compared.length, breaches: compared.flatMap(breachOf) };
  },
});

interface Compared {
  readonly measure: string;
  readonly prose: AcrossFigure;
  readonly tables: readonly AcrossFigure[];
}

function comparedIn(
  part: DocumentView,
  parts: readonly DocumentView[],
  measure: string,
  year: number,
): Compared[] {
  const prose = statedOnce(
    figuresIn(part).filter(({ where }) => where === 'text'),
    measure,
    year,
  );
  if (prose.kind !== 'stated') return [];
  // What the document's own tables state is P-002's.
  const inTable = (figure: PlacedFigure): boolean =>
    figure.where === 'table' &&
    figure.role === 'amount' &&
    figure.year === year &&
    (figure.measure === measure || figure.measure === ALIKE[measure]);
  if (figuresIn(part).some(inTable)) return [];
  const own = acrossFigure('prose', prose.figure, POLICY);
  const tables = parts
    .filter((other) => other !== part)
    .flatMap(figuresIn)
    .filter(inTable)
    .flatMap((figure) => acrossFigure('table', figure, POLICY) ?? []);
  return own && tables.length > 0 ? [{ measure, prose: own, tables }] : [];
}

function figuresIn(part: DocumentView): readonly PlacedFigure[] {
  const known = PLACED.get(part);
  if (known) return known;
  const placed = part.digest.figures.map((figure) => ({ ...figure, document_id: part.document_id }));
  PLACED.set(part, placed);
  return placed;
}

/** They are asked for with every measure. */
const PLACED = new WeakMap<DocumentView, readonly PlacedFigure[]>();

function breachOf({ measure, prose, tables }: Compared): AcrossBreach[] {
  const gaps = tables.map((table) => ({ table, gap: gapOf(prose, table) }));
  const [first] = gaps;
  if (!first || gaps.some(({ gap }) => gap === null)) return [];
  return [acrossBreach(prose, first.table, first.gap!, measure)];
}
