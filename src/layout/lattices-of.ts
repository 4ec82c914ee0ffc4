import { buildLattice } from './build-lattice.js';
import { componentsOf } from './components.js';
import type { Lattice } from './lattice.js';
import { withLoneLines } from './lone-lines.js';
import { mergeRules } from './merge-rules.js';
import type { Rule } from './rule.js';

export type { Lattice, LatticeCell } from './lattice.js';

/** Everything that lines enclose on a page, from top to bottom; frames around text and around tables among it. */
export function latticesOf(rules: readonly Rule[]): Lattice[] {
  const components = withLoneLines(componentsOf(mergeRules(rules, 'x'), mergeRules(rules, 'y')));
  return components
    .flatMap((component) => buildLattice(component) ?? [])
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}
