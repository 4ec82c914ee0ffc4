import { wordsEvidence } from './evidence.js';
import { excerpt, type ProseBlock } from './prose.js';
import type { Breach, MessageValues } from './types.js';

/** A breach that rests on the words [start, end) of a paragraph alone. */
export function wordsBreach(block: ProseBlock, start: number, end: number, values: MessageValues): Breach {
  const words = block.text.slice(start, end);
  return {
    values,
    evidence: [wordsEvidence('stated', excerpt(block.text), words, { ...block.locator, start, end })],
    observed: words,
    expected: null,
    difference: null,
    tolerance: null,
  };
}
