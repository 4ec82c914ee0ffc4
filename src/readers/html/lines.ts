const LINE_END = /[。；;：:！!？?…]["”’）)】]?$/;
const INDENTED = /^[ \u3000]{2}|^\u3000/;
const NUMBERED =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[部章节条]|[（(][一二三四五六七八九十百\d]{1,4}[)）]|[一二三四五六七八九十百]{1,4}[、.．]|\d{1,3}(?:[、．]|\.(?!\d))|[①-⑳]|附[件表]|注[:：]|表\d)/;
/** A line of at least this many characters may have been broken by the typist's line width. */
const FULL_LINE = 20;

/** True where `text` begins with a typed number, as a list item or a heading does. */
export const beginsWithNumber = (text: string): boolean => NUMBERED.test(text);

/**
 * Makes paragraphs of the lines that `<br>` divides: pages use it for paragraphs and for mere line ends. Lines join
 * where the first is long and ends in the middle of a sentence and the next is neither indented nor numbered.
 */
export function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let previous = '';
  for (const line of lines) {
    const text = line.trim();
    if (text !== '' && previous !== '' && runsOn(previous, line)) {
      paragraphs.push(joinLines(paragraphs.pop()!, text));
    } else if (text !== '') paragraphs.push(text);
    previous = text;
  }
  return paragraphs;
}

/** All lines as one, without a gap except between two Latin words. */
export const oneParagraph = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(joinLines, '');

/** Two lines as one: a space only between letters or digits of the Latin kind. */
export const joinLines = (first: string, second: string): string =>
  /[A-Za-z0-9,.]$/.test(first) && /^[A-Za-z0-9]/.test(second) ? `${first} ${second}` : first + second;

const runsOn = (previous: string, line: string): boolean =>
  previous.length >= FULL_LINE &&
  !LINE_END.test(previous) &&
  !INDENTED.test(line) &&
  !NUMBERED.test(line.trim());
