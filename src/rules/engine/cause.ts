import type { Finding } from '../../schema/finding.js';
import { decimal } from '../../shared/money.js';
import { addTo, groupBy } from '../../shared/multimap.js';
import { placeOf } from '../evidence.js';
import type { Bilingual, HoldsWith } from '../types.js';
import { inUnit, knownUnit } from '../wording.js';
import { milder, severityOf } from './certainty.js';
import { type Equation, equationOf, type Term } from './equation.js';

/** Findings that one change of the print would all settle. */
interface Cluster {
  readonly equations: readonly Equation[];
  /** Findings that are no sums, such as rates and directions, which hold with the figure changed. */
  readonly others: readonly Finding[];
  /** The figure to change; null where several would do, or where one line is wrong in several columns. */
  readonly term: Term | null;
}

/**
 * One cause, one finding. Where one figure, changed by one amount, settles several findings, the gravest of them names
 * the figure and the others are hung under it as notices that name it as their `cause`; so are findings of one rule on
 * one line that differ by one amount in several columns, and findings of two rules on one set of figures. A rate is
 * judged again with the figure changed, by what `conditions` holds for it. Order and number of the findings stay.
 */
export function withCauses(
  findings: readonly Finding[],
  conditions: ReadonlyMap<string, HoldsWith> = new Map(),
): Finding[] {
  const changed = new Map<string, Finding>();
  const open = (): Finding[] => findings.filter(({ id }) => !changed.has(id));
  const equations = findings.flatMap((finding) => equationOf(finding) ?? []);
  const judged = findings.flatMap((finding): Judged[] => {
    const holdsWith = conditions.get(finding.id);
    return holdsWith ? [{ finding, holdsWith }] : [];
  });
  for (const cluster of clustersByFigure(equations, judged)) settle(cluster, changed);
  const rest = equations.filter(({ finding }) => !changed.has(finding.id));
  for (const cluster of clustersByLine(rest)) settle(cluster, changed);
  for (const [main, ...others] of sameFigures(open().filter(({ id }) => conditions.has(id))))
    hang(main!, others, changed);
  return findings.map((finding) => changed.get(finding.id) ?? finding);
}

function settle({ equations, others: judged, term }: Cluster, changed: Map<string, Finding>): void {
  const [main, ...others] = [...equations].sort((a, b) => gravity(a.finding) - gravity(b.finding)) as [
    Equation,
    ...Equation[],
  ];
  const hung = [...others.map(({ finding }) => finding), ...judged];
  const addition = additionOf(term, main, hung.length);
  const confirmed = confirmedBy(term, judged);
  const message = {
    zh: `${main.finding.message.zh}${addition.zh}${confirmed.zh}`,
    en: `${main.finding.message.en} ${addition.en}${confirmed.en}`,
  };
  // What one figure explains together is as grave as the gravest of it.
  const [gravest] = [main.finding, ...hung].sort((a, b) => gravity(a) - gravity(b)) as [Finding];
  const severity = severityOf(gravest.severity, main.finding.certainty);
  changed.set(main.finding.id, { ...main.finding, message, severity });
  hang(main.finding, hung, changed);
}

function hang({ id }: Finding, others: readonly Finding[], changed: Map<string, Finding>): void {
  for (const finding of others)
    changed.set(finding.id, { ...finding, severity: milder(finding.severity, 'notice'), cause: id });
}

/** Findings of several rules that judge the same figures, such as a rate and its direction: the gravest first. */
function sameFigures(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const byFigures = groupBy(findings, ({ evidence }) =>
    JSON.stringify([...new Set(evidence.map(placeOf))].sort()),
  );
  return [...byFigures.values()]
    .filter((group) => new Set(group.map(({ rule }) => rule)).size > 1)
    .map((group) => [...group].sort((a, b) => gravity(a) - gravity(b)));
}

/** The printed words, the changed figure apart, that a correction agrees with: its proof. */
function confirmedBy(term: Term | null, judged: readonly Finding[]): Bilingual {
  const words = judged.flatMap(({ evidence }) =>
    evidence.filter((own) => placeOf(own) !== term?.key).map(({ printed }) => printed),
  );
  const quoted = [...new Set(words)].map((printed) => `“${printed}”`);
  if (quoted.length === 0) return { zh: '', en: '' };
  return { zh: `改后与${quoted.join('、')}相符。`, en: ` It would then agree with ${quoted.join(', ')}.` };
}

function additionOf(term: Term | null, { finding }: Equation, others: number) {
  if (term === null)
    return {
      zh: `另有${others}处不符与此同源。`,
      en: `${others} more finding(s) have the same cause.`,
    };
  const unit = knownUnit(/(?<![^\d,.-])[^\d,.-]+$/u.exec(finding.observed ?? '')?.[0] ?? null);
  const now = decimal(term.evidence.amount_yuan!);
  const wanted = inUnit(now.plus(term.correction), unit);
  const { label } = term.evidence;
  return {
    zh: `若“${label}”由${inUnit(now, unit)}改为${wanted}，本处与另外${others}处不符均可消除。`,
    en: `If "${label}" were ${wanted} instead of ${inUnit(now, unit)}, this and ${others} more finding(s) would be settled.`,
  };
}

const gravity = ({ severity }: Finding): number => ['error', 'warning', 'notice'].indexOf(severity);

/** A finding that can be judged again with one of its figures changed. */
interface Judged {
  readonly finding: Finding;
  readonly holdsWith: HoldsWith;
}

/** The largest sets of findings that one figure settles, taken one after the other. */
function clustersByFigure(equations: readonly Equation[], judged: readonly Judged[]): Cluster[] {
  const left = new Set([...equations, ...judged].map(({ finding }) => finding.id));
  const clusters: Cluster[] = [];
  for (const { uses, settled } of candidatesOf(equations, judged)) {
    const own = uses.map(({ equation }) => equation).filter(({ finding }) => left.has(finding.id));
    const others = settled.filter(({ id }) => left.has(id));
    if (own.length === 0 || own.length + others.length < 2) continue;
    for (const { id } of [...own.map(({ finding }) => finding), ...others]) left.delete(id);
    const { term } = uses.find(({ equation }) => own.includes(equation))!;
    // Another figure would settle the sums as well, but not the rates.
    clusters.push({ equations: own, others, term: others.length > 0 || isOnlyOne(own, term) ? term : null });
  }
  return clusters;
}

/** A correction of one figure and what it settles. */
interface Candidate {
  readonly uses: readonly Use[];
  readonly settled: readonly Finding[];
}

interface Use {
  readonly equation: Equation;
  readonly term: Term;
}

/** For each figure what the same correction of it settles, most findings first. */
function candidatesOf(equations: readonly Equation[], judged: readonly Judged[]): readonly Candidate[] {
  const byFigure = new Map<string, Use[][]>();
  for (const equation of equations)
    for (const term of equation.terms) {
      const groups = byFigure.get(term.key) ?? [];
      const group = groups.find(([first]) => isSame(first!, { equation, term }));
      if (group) group.push({ equation, term });
      else groups.push([{ equation, term }]);
      byFigure.set(term.key, groups);
    }
  return [...byFigure.values()]
    .flat()
    .map((uses): Candidate => ({ uses, settled: settledBy(uses[0]!.term, judged) }))
    .filter(({ uses, settled }) => new Set(uses.map(({ equation }) => equation)).size + settled.length > 1)
    .sort((a, b) => b.uses.length + b.settled.length - a.uses.length - a.settled.length);
}

/** Findings on a figure that are none once it is corrected. */
function settledBy({ key, evidence, correction }: Term, judged: readonly Judged[]): readonly Finding[] {
  const wanted = decimal(evidence.amount_yuan!).plus(correction);
  return judged.flatMap(({ finding, holdsWith }) =>
    finding.evidence.some((own) => placeOf(own) === key) && holdsWith(evidence, wanted) ? [finding] : [],
  );
}

const isSame = (a: Use, b: Use): boolean =>
  a.term.correction.minus(b.term.correction).abs().lte(a.equation.tolerance.plus(b.equation.tolerance));

/** Whether no other figure stands in all of these equations with one correction. */
const isOnlyOne = (equations: readonly Equation[], term: Term): boolean =>
  equations[0]!.terms.every(
    (other) =>
      other.key === term.key ||
      !equations.every(({ terms }) =>
        terms.some(({ key, correction }) => key === other.key && correction.eq(other.correction)),
      ),
  );

/** Findings of one rule on one line of a table, by one amount, in several columns. */
function clustersByLine(equations: readonly Equation[]): Cluster[] {
  const byLine = new Map<string, Equation[]>();
  for (const equation of equations) {
    const { rule, evidence } = equation.finding;
    const { table, label } = evidence[0]!;
    if (table === null || !label.includes(' · ')) continue;
    const key = JSON.stringify([rule, table, label.split(' · ')[0], equation.residual.toFixed()]);
    addTo(byLine, key, equation);
  }
  return [...byLine.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ equations: group, others: [], term: null }));
}
