import type { Paragraph } from '../document/model.js';
import type { Fact } from '../schema/fact.js';
import type { RecordAmount } from '../schema/records.js';
import type { Assembly } from './types.js';

const PURPOSE = /(?:主要(?:是)?用于|用于|主要(?:为|是|包括))[:：]?/u;
/** Words behind which a clause speaks of something else than the purpose. */
const NEXT_CLAUSE = /[，,](?:已|详见|其中|较|比|与|同比|占|具体)/u;
/** A change before the words: they then give its reason and no purpose. */
const CHANGE = /较|比上|相比|增加|减少|增长|下降|持平/u;

/**
 * What a figure is for, as the same sentence says behind it (`…209.73万元，主要用于日常运行支出`). Null where it does not
 * say, and for figures of tables.
 */
export function purposeOf(assembly: Assembly, amount: RecordAmount): string | null {
  const fact = assembly.facts.find((f) => f.where === 'text' && amount.facts.includes(f.id));
  const paragraph = fact && paragraphOf(assembly, fact);
  if (!fact || !paragraph) return null;
  const sentence = paragraph.text.slice(fact.locator.end ?? 0).split(/[。；;]/u, 1)[0]!;
  const match = PURPOSE.exec(sentence);
  if (!match || CHANGE.test(sentence.slice(0, match.index))) return null;
  const words = sentence.slice(match.index + match[0].length).split(NEXT_CLAUSE, 1)[0]!;
  return words.trim() || null;
}

/** The paragraph in which a fact of the prose stands: by its block, else by the place that both name. */
function paragraphOf({ document }: Assembly, { locator, quote }: Fact): Paragraph | null {
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const { start, end } = locator;
  const found =
    locator.block === undefined
      ? paragraphs.find((p) => start !== undefined && p.text.slice(start, end) === quote)
      : paragraphs.find((p) => p.index === locator.block);
  return found ?? null;
}
