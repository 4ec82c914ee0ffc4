import {
  chineseCounting,
  digital,
  japaneseCounting,
  legalSimplified,
  legalTraditional,
  romanNumeral,
  taiwaneseCounting,
} from '../../shared/numerals.js';

type Write = (value: number) => string;

/** Characters of a block of numerals that stand one after the other; plain digits past their end. */
const inRow =
  (first: number, count: number, write: Write = String): Write =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : write(value);

const inList =
  (characters: string): Write =>
  (value) =>
    [...characters][value - 1] ?? String(value);

const fullWidth: Write = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** a … z, aa, bb … as Word counts on; bounded, since a long label is no label. */
const letters =
  (first: number): Write =>
  (value) => {
    if (value < 1 || value > 26 * 30) return String(value);
    return String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
  };

const roman: Write = (value) => romanNumeral(value) ?? String(value);

const ordinal: Write = (value) => {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
};

const padded =
  (width: number): Write =>
  (value) =>
    String(value).padStart(width, '0');

/** Number formats of Word by their name in the file. */
const FORMATS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', padded(2)],
  ['decimalEnclosedCircle', inRow(0x2460, 20)],
  ['decimalEnclosedCircleChinese', inRow(0x2460, 20)],
  ['decimalEnclosedParen', inRow(0x2474, 20)],
  ['decimalEnclosedFullstop', inRow(0x2488, 20)],
  ['numberInDash', (value) => `- ${value} -`],
  ['ordinal', ordinal],
  ['lowerLetter', letters(0x61)],
  ['upperLetter', letters(0x41)],
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['chineseCounting', chineseCounting],
  ['chineseCountingThousand', chineseCounting],
  ['taiwaneseCounting', taiwaneseCounting],
  ['taiwaneseCountingThousand', taiwaneseCounting],
  ['japaneseCounting', japaneseCounting],
  ['chineseLegalSimplified', legalSimplified],
  ['ideographLegalTraditional', legalTraditional],
  ['ideographDigital', digital],
  ['taiwaneseDigital', digital],
  ['japaneseDigitalTenThousand', digital],
  ['ideographEnclosedCircle', inRow(0x3280, 10)],
  ['ideographTraditional', inList('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', inList('子丑寅卯辰巳午未申酉戌亥')],
  ['none', () => ''],
]);

/** Custom formats (`001, 002, 003, ...`) that pad with zeros. */
const CUSTOM_PADDED = /^(0+)1,/;

/**
 * `value` in the number format `name`; `pattern` is the `w:format` of a custom format. Formats that Chinese and Western
 * documents do not use are written as plain digits.
 */
export function formatNumeral(value: number, name: string, pattern?: string): string {
  const zeros = name === 'custom' ? CUSTOM_PADDED.exec(pattern ?? '')?.[1] : undefined;
  if (zeros !== undefined) return padded(zeros.length + 1)(value);
  return (FORMATS.get(name) ?? String)(value);
}
