import type { Evidence, Finding } from '../../schema/finding.js';
import { addTo } from '../../shared/multimap.js';

/** Fills in `related`: the other findings that rest on one of the same facts or cells. */
export function withRelated(findings: readonly Finding[]): Finding[] {
  const holders = new Map<string, string[]>();
  for (const { id, evidence } of findings)
    for (const key of new Set(evidence.map(keyOf))) addTo(holders, key, id);
  return findings.map((finding) => {
    const others = new Set(finding.evidence.flatMap((item) => holders.get(keyOf(item)) ?? []));
    others.delete(finding.id);
    return { ...finding, related: [...others].sort() };
  });
}

const keyOf = ({ fact, locator }: Evidence): string => fact ?? JSON.stringify(locator);
