import type { Finding } from '../../schema/finding.js';
import { decimal } from '../../shared/money.js';
import { inUnit, knownUnit } from '../wording.js';
import { milder } from './certainty.js';
import { type Equation, equationOf, type Term } from './equation.js';

/** Findings that one change of the print would all settle. */
interface Cluster {
  readonly equations: readonly Equation[];
  /** The figure to change; null where several would do, or where one line is wrong in several columns. */
  readonly term: Term | null;
}

/**
 * One cause, one finding. Where one figure, changed by one amount, settles several findings, the gravest of them names
 * the figure and the others are hung under it as notices that name it as their `cause`; so are findings of one rule on
 * one line that differ by one amount in several columns. Order and number of the findings stay.
 */
export function withCauses(findings: readonly Finding[]): Finding[] {
  const changed = new Map<string, Finding>();
  const equations = findings.flatMap((finding) => equationOf(finding) ?? []);
  for (const cluster of [...clustersByFigure(equations)]) settle(cluster, changed);
  const rest = equations.filter(({ finding }) => !changed.has(finding.id));
  for (const cluster of clustersByLine(rest)) settle(cluster, changed);
  return findings.map((finding) => changed.get(finding.id) ?? finding);
}

function settle({ equations, term }: Cluster, changed: Map<string, Finding>): void {
  const [main, ...others] = [...equations].sort((a, b) => gravity(a.finding) - gravity(b.finding)) as [
    Equation,
    ...Equation[],
  ];
  const addition = additionOf(term, main, others.length);
  const message = {
    zh: `${main.finding.message.zh}${addition.zh}`,
    en: `${main.finding.message.en} ${addition.en}`,
  };
  changed.set(main.finding.id, { ...main.finding, message });
  for (const { finding } of others)
    changed.set(finding.id, {
      ...finding,
      severity: milder(finding.severity, 'notice'),
      cause: main.finding.id,
    });
}

function additionOf(term: Term | null, { finding }: Equation, others: number) {
  if (term === null)
    return {
      zh: `另有${others}处不符与此同源。`,
      en: `${others} more finding(s) have the same cause.`,
    };
  const unit = knownUnit(/[^\d,.-]+$/u.exec(finding.observed ?? '')?.[0] ?? null);
  const now = decimal(term.evidence.amount_yuan!);
  const wanted = inUnit(now.plus(term.correction), unit);
  const { label } = term.evidence;
  return {
    zh: `若“${label}”由${inUnit(now, unit)}改为${wanted}，本处与另外${others}处不符均可消除。`,
    en: `If "${label}" were ${wanted} instead of ${inUnit(now, unit)}, this and ${others} more finding(s) would be settled.`,
  };
}

const gravity = ({ severity }: Finding): number => ['error', 'warning', 'notice'].indexOf(severity);

/** The largest sets of findings that one figure settles, taken one after the other. */
function clustersByFigure(equations: readonly Equation[]): Cluster[] {
  const left = new Set(equations);
  const clusters: Cluster[] = [];
  for (const candidate of candidatesOf(equations)) {
    const open = candidate.filter(({ equation }) => left.has(equation));
    if (open.length < 2) continue;
    const own = open.map(({ equation }) => equation);
    for (const equation of own) left.delete(equation);
    clusters.push({ equations: own, term: isOnlyOne(own, open[0]!.term) ? open[0]!.term : null });
  }
  return clusters;
}

interface Use {
  readonly equation: Equation;
  readonly term: Term;
}

/** For each figure the findings that the same correction of it settles, most findings first. */
function candidatesOf(equations: readonly Equation[]): readonly (readonly Use[])[] {
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
    .filter((uses) => new Set(uses.map(({ equation }) => equation)).size > 1)
    .sort((a, b) => b.length - a.length);
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
    byLine.set(key, [...(byLine.get(key) ?? []), equation]);
  }
  return [...byLine.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ equations: group, term: null }));
}
