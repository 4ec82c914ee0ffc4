import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from '../random.js';
import type { Mutation } from './bytes.js';

const NUMBERS = [
  '0',
  '-1',
  '1',
  '3',
  '65536',
  '2147483647',
  '-2147483648',
  '1e10',
  '0.00001',
  '9999999999',
  '',
];
const TOKENS = [
  'endobj',
  'obj',
  'endstream',
  'stream',
  'R',
  '<<',
  '>>',
  '[',
  ']',
  '/Kids',
  '/Parent 2 0 R',
  '/Rotate 90',
  '/MediaBox [0 0 1e9 1e9]',
  '/Encrypt 3 0 R',
  'q Q BT ET',
  '0 0 0 rg',
];

function replaceSome(text: string, pattern: RegExp, random: Random, by: string): string {
  pattern.lastIndex = random.below(text.length + 1);
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}

const STREAM = /\/FlateDecode[\s\S]{0,200}?stream\r?\n/g;

/** Changes the drawing inside a packed stream and packs it again. */
function changeStream(text: string, random: Random): string {
  STREAM.lastIndex = random.below(text.length + 1);
  const match = STREAM.exec(text);
  if (!match) return text;
  const start = match.index + match[0].length;
  const end = text.indexOf('endstream', start);
  if (end < 0) return text;
  let content: string;
  try {
    content = inflateSync(Buffer.from(text.slice(start, end), 'latin1'), {
      maxOutputLength: 4_000_000,
    }).toString('latin1');
  } catch {
    return text;
  }
  const changed = changeTokens(content, random);
  return (
    text.slice(0, start) + deflateSync(Buffer.from(changed, 'latin1')).toString('latin1') + text.slice(end)
  );
}

function changeTokens(text: string, random: Random): string {
  switch (random.below(4)) {
    case 0:
      return replaceSome(text, /-?\d+(?:\.\d+)?/g, random, random.pick(NUMBERS));
    case 1:
      return replaceSome(
        text,
        /\/[A-Za-z]\w*/g,
        random,
        random.pick(['/X', '/Type', '/Form', '/Image', '/F1']),
      );
    case 2: {
      const at = random.below(text.length + 1);
      return `${text.slice(0, at)} ${random.pick(TOKENS)} ${text.slice(at)}`;
    }
    default: {
      const from = random.below(text.length + 1);
      const piece = text.slice(from, from + random.below(200));
      return text.slice(0, from) + piece.repeat(random.below(40)) + text.slice(from);
    }
  }
}

/** Changes objects of a PDF: numbers, names and references made wrong, tokens put in, drawings changed inside. */
export const changePdf: Mutation = (bytes, random) => {
  let text = bytes.toString('latin1');
  for (let n = 1 + random.below(4); n > 0; n--) {
    const kind = random.below(4);
    if (kind === 0) text = changeStream(text, random);
    else if (kind === 1) text = replaceSome(text, /\d+ \d+ R/g, random, `${random.below(20)} 0 R`);
    else text = changeTokens(text, random);
  }
  return Buffer.from(text, 'latin1');
};
