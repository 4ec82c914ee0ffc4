import type { DisclosureContext } from '../../disclosures/index.js';
import type { Check, Finding } from '../../schema/finding.js';
import { sha256 } from '../../shared/hash.js';
import { milder, severityOf } from '../engine/certainty.js';
import { uniqueNames } from '../engine/fingerprint.js';
import { fillMessage } from '../engine/message.js';
import { ACROSS_RULES } from './catalogue.js';
import type { AcrossBreach, AcrossRule, PlacedEvidence } from './types.js';

/** A finding whose evidence stands in several documents. */
export interface AcrossFinding extends Omit<Finding, 'evidence'> {
  readonly evidence: readonly PlacedEvidence[];
  /** What it is about, without values and places. */
  readonly subject: string;
}

/** What became of the rules on one disclosure. */
export interface AcrossResult {
  readonly findings: AcrossFinding[];
  readonly checks: Check[];
}

/**
 * Applies the rules across documents to a disclosure among others: one check for each rule in their order. Pure. A rule
 * that throws gets the outcome `rule_crashed`, never a pass, and the others go on.
 */
export function checkDisclosure(
  context: DisclosureContext,
  rules: readonly AcrossRule[] = ACROSS_RULES,
): AcrossResult {
  const findings: AcrossFinding[] = [];
  const checks: Check[] = [];
  const nameOf = uniqueNames();
  for (const rule of rules) {
    try {
      const evaluation = rule.evaluate(context);
      if (evaluation.kind === 'evaluated') {
        const own = evaluation.breaches.map((breach) => draft(context, rule, breach));
        findings.push(...own.map((finding) => ({ ...finding, id: nameOf(finding.id) })));
        const outcome = own.length > 0 ? 'fail' : 'pass';
        checks.push({ rule: rule.id, outcome, applied: evaluation.applied, reason: null });
      } else checks.push({ rule: rule.id, outcome: evaluation.kind, applied: 0, reason: evaluation.reason });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      checks.push({ rule: rule.id, outcome: 'rule_crashed', applied: 0, reason });
    }
  }
  return { findings, checks };
}

function draft({ own }: DisclosureContext, rule: AcrossRule, breach: AcrossBreach): AcrossFinding {
  const variant = breach.variant ?? 'default';
  const message = rule.messages[variant];
  if (!message) throw new Error(`rule ${rule.id} has no message ${variant}`);
  const certainty = breach.certainty ?? 'source_likely';
  return {
    id: `${rule.id}-${sha256(JSON.stringify([own.id, variant, breach.subject])).slice(0, 16)}`,
    rule: rule.id,
    version: rule.version,
    severity: severityOf(milder(rule.severity, breach.severity), certainty),
    certainty,
    message: { ...fillMessage(message, breach.values) },
    observed: breach.observed,
    expected: breach.expected,
    difference: breach.difference,
    tolerance: breach.tolerance,
    evidence: breach.evidence,
    related: [],
    cause: null,
    subject: [variant, breach.subject].join(' '),
  };
}
