import { stripVTControlCharacters } from 'node:util';
import { inChinese, translator } from '../../language/index.js';
import type { Terminal } from '../terminal.js';
import { LINE_WORDS, LINES } from './lines.js';

const line = translator(LINES, { ...LINES, ...LINE_WORDS });

/** A command as an example shows it, and what is said beside it. */
const EXAMPLE = /^(?<command>\s*\$ gongkai .*?\s{2,})(?<said>\S.*)$/u;

/** A terminal that says in Chinese what it knows in Chinese, and everything else as it is. JSON stays untouched. */
export const speakChinese = (terminal: Terminal): Terminal => ({
  ...terminal,
  result: (text) => terminal.result(textInChinese(text)),
  message: (text) => terminal.message(textInChinese(text)),
  status: (text) => terminal.status(textInChinese(text)),
});

/** Codes that colour what follows, as the terminal puts them. */
const COLOURS = String.raw`(?:\p{Cc}\[\d+m)+`;
/** What stands before the words of a line, the colour they are in, and what is behind those in it. */
const PARTS = new RegExp(String.raw`^(?<indent>\s*(?:→ )?)(?<colour>${COLOURS})?\P{Cc}*(?<rest>.*)$`, 'su');
const RESET = new RegExp(`^${COLOURS}`, 'u');

/** A text of one line, or of paragraphs as help has them. */
function textInChinese(text: string): string {
  if (/^\s*(?:\{|\[(?=[{\]\s"]|$)|[\]}"])/.test(text)) return text;
  return text
    .split('\n\n')
    .map(
      (paragraph) =>
        line(paragraph.replaceAll('\n', ' ')) ?? paragraph.split('\n').map(lineInChinese).join('\n'),
    )
    .join('\n\n');
}

function lineInChinese(text: string): string {
  const example = EXAMPLE.exec(text)?.groups;
  if (example) return `${example.command}${line(example.said!) ?? example.said}`;
  const { indent = '', colour = '', rest = '' } = PARTS.exec(text)?.groups ?? {};
  const words = stripVTControlCharacters(text).slice(indent.length);
  const chinese = line(words) ?? inChinese(words);
  if (chinese === null) return text;
  if (colour === '') return indent + chinese;
  const reset = RESET.exec(rest)?.[0] ?? '';
  // A line in colour throughout stays so; where its first word alone is, the first word of the Chinese is.
  const whole = rest === reset;
  const end = whole ? chinese.length : Math.max(chinese.search(/[ ：]/), 0);
  return `${indent}${colour}${chinese.slice(0, end)}${reset}${chinese.slice(end)}`;
}
