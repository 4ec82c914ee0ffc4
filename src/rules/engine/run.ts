import type { Check, Finding } from '../../schema/finding.js';
import { progressed } from '../../shared/progress.js';
import type { Breach, CheckableRecord, Evaluation, HoldsWith, Rule } from '../types.js';
import { withCauses } from './cause.js';
import { certaintyOf, milder, severityOf } from './certainty.js';
import { entityViews, together } from './entities.js';
import { fingerprint, uniqueNames } from './fingerprint.js';
import { fillMessage } from './message.js';
import { withInnerQuotes } from './quotes.js';
import { withRelated } from './related.js';
import { withSlips } from './slip.js';

/** What became of the rules on one record. */
export interface CheckResult {
  readonly findings: Finding[];
  readonly checks: Check[];
}

/**
 * Applies `rules` to a record: one check for each rule in the order given, findings in the order of the rules and of
 * the document. Pure. A rule that throws gets the outcome `rule_crashed`, never a pass, and the others go on.
 */
export function runRules(record: CheckableRecord, rules: readonly Rule[]): CheckResult {
  const findings: Finding[] = [];
  const conditions = new Map<string, HoldsWith>();
  const checks: Check[] = [];
  const nameOf = uniqueNames();
  const views = entityViews(record);
  for (const rule of rules) {
    progressed();
    try {
      const evaluation = together(views.map((view) => rule.evaluate(view)));
      const own =
        evaluation.kind === 'evaluated'
          ? evaluation.breaches.map((breach) => ({ breach, finding: draft(record, rule, breach) }))
          : [];
      for (const { breach, finding } of views.length > 1 ? onceEach(own) : own) {
        const id = nameOf(finding.id);
        findings.push({ ...finding, id });
        if (breach.holdsWith) conditions.set(id, breach.holdsWith);
      }
      checks.push(checkOf(rule, evaluation));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      checks.push({ rule: rule.id, outcome: 'rule_crashed', applied: 0, reason });
    }
  }
  return { findings: withSlips(withCauses(withRelated(findings), conditions)).map(printable), checks };
}

const printable = (finding: Finding): Finding => ({
  ...finding,
  message: { ...finding.message, zh: withInnerQuotes(finding.message.zh) },
});

interface Draft {
  readonly breach: Breach;
  readonly finding: Finding;
}

/** A place that several bodies share is found once. */
const onceEach = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(({ finding: { id, evidence } }, i) => {
    const place = JSON.stringify(evidence);
    return !drafts
      .slice(0, i)
      .some(({ finding }) => finding.id === id && JSON.stringify(finding.evidence) === place);
  });

function checkOf({ id }: Rule, evaluation: Evaluation): Check {
  if (evaluation.kind !== 'evaluated')
    return { rule: id, outcome: evaluation.kind, applied: 0, reason: evaluation.reason };
  const outcome = evaluation.breaches.length > 0 ? 'fail' : 'pass';
  return { rule: id, outcome, applied: evaluation.applied, reason: null };
}

function draft(record: CheckableRecord, rule: Rule, breach: Breach): Finding {
  const variant = breach.variant ?? 'default';
  const message = rule.messages[variant];
  if (!message) throw new Error(`rule ${rule.id} has no message ${variant}`);
  const certainty = certaintyOf(record, breach.evidence, breach.certainty);
  return {
    id: fingerprint(rule.id, variant, breach.evidence),
    rule: rule.id,
    version: rule.version,
    severity: severityOf(milder(rule.severity, breach.severity), certainty),
    certainty,
    message: { ...fillMessage(message, breach.values) },
    observed: breach.observed,
    expected: breach.expected,
    difference: breach.difference,
    tolerance: breach.tolerance,
    evidence: [...breach.evidence],
    related: [],
    cause: null,
  };
}
