import { economicNames, functionalNames } from '../../vocabulary/classification/index.js';
import { JOINT_WORDINGS, MEASURES } from '../../vocabulary/measures/index.js';
import { expandWording } from './expand.js';
import { Trie } from './trie.js';

/** What a wording of the lexicon stands for. */
export interface LexiconEntry {
  readonly keys: readonly string[];
  /** Taken only where the words around it make it a measure (see `Measure.weak`). */
  readonly weak: boolean;
}

/** Names of functional lines that are ordinary words or measures of their own. */
const NO_LINE_NAMES: ReadonlySet<string> = new Set([
  '其他支出',
  '转移性支出',
  '上年结余',
  '年终结余',
  '调入资金',
  '培训',
]);

/** Names of economic lines as the prose shortens them. */
const ECONOMIC_SHORT_NAMES: readonly (readonly [string, string])[] = [
  ['奖金', '30103'],
  ['物业费', '30209'],
  ['维修费', '30213'],
  ['维修维护费', '30213'],
  ['其他交通费', '30239'],
  ['公务交通补贴', '30239'],
  ['其他交通补贴', '30239'],
  ['印刷及出版费', '30202'],
];

function build(): Trie<LexiconEntry> {
  const trie = new Trie<LexiconEntry>();
  const add = (wordings: readonly string[], entry: LexiconEntry): void => {
    for (const wording of wordings) for (const form of expandWording(wording)) trie.add(form, entry);
  };
  for (const joint of JOINT_WORDINGS) {
    add(joint.wordings, { keys: joint.keys, weak: false });
    add(joint.weak ?? [], { keys: joint.keys, weak: true });
  }
  for (const measure of MEASURES) {
    add(measure.wordings, { keys: [measure.key], weak: false });
    add(measure.weak ?? [], { keys: [measure.key], weak: true });
  }
  for (const name of functionalNames())
    if (name.length > 2 && !NO_LINE_NAMES.has(name))
      trie.add(name.normalize('NFKC'), { keys: [`functional:${name}`], weak: true });
  for (const [name, code] of economicNames())
    if ((name.length > 2 || name.endsWith('费')) && !NO_LINE_NAMES.has(name))
      trie.add(name.normalize('NFKC'), { keys: [`economic:${code}`], weak: true });
  for (const [name, code] of ECONOMIC_SHORT_NAMES) trie.add(name, { keys: [`economic:${code}`], weak: true });
  return trie;
}

const TRIE = build();

/** The longest wording that begins at `start` of `text` (a prose view), with its end; null where none begins. */
export function longestWording(
  text: string,
  start: number,
): { readonly entry: LexiconEntry; readonly end: number } | null {
  const found = TRIE.longest(text, start);
  return found && { entry: found.value, end: found.end };
}
