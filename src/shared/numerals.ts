/** How a system of Chinese numerals writes whole numbers. */
export interface NumeralSystem {
  readonly digits: string;
  /** Words for ten, hundred, thousand. */
  readonly places: readonly [ten: string, hundred: string, thousand: string];
  /** Word for ten thousand. */
  readonly myriad: string;
  /** Whether the one in front of ten is left out at the beginning: 十一, not 一十一. */
  readonly bareTen: boolean;
  /** Whether a one is left out in front of every place: 百, 千 (Japanese counting). */
  readonly barePlaces: boolean;
  /** Whether empty places between digits are marked: 一百零一. */
  readonly zeros: boolean;
}

const COUNTING: NumeralSystem = {
  digits: '零一二三四五六七八九',
  places: ['十', '百', '千'],
  myriad: '万',
  bareTen: true,
  barePlaces: false,
  zeros: true,
};

/** Simplified counting: 一, 十, 十一, 二十, 一百零一. */
export const chineseCounting = (value: number): string => inPlaces(value, COUNTING);

/** Traditional counting, which differs in 萬 only. */
export const taiwaneseCounting = (value: number): string => inPlaces(value, { ...COUNTING, myriad: '萬' });

/** Japanese counting: 百一 without a zero and without a one in front. */
export const japaneseCounting = (value: number): string =>
  inPlaces(value, { ...COUNTING, digits: '〇一二三四五六七八九', barePlaces: true, zeros: false });

/** Numerals that cannot be altered, simplified: 壹, 壹拾, 壹佰零壹. */
export const legalSimplified = (value: number): string =>
  inPlaces(value, {
    ...COUNTING,
    digits: '零壹贰叁肆伍陆柒捌玖',
    places: ['拾', '佰', '仟'],
    bareTen: false,
  });

/** Numerals that cannot be altered, traditional: 壹, 壹拾, 壹佰零壹. */
export const legalTraditional = (value: number): string =>
  inPlaces(value, {
    ...COUNTING,
    digits: '零壹貳參肆伍陸柒捌玖',
    places: ['拾', '佰', '仟'],
    myriad: '萬',
    bareTen: false,
  });

/** Digit by digit: 一〇, 二〇一九. */
export const digital = (value: number): string =>
  [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]!).join('');

function inPlaces(value: number, system: NumeralSystem): string {
  if (value === 0) return system.digits[0]!;
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high >= 10_000) return String(value);
  const front = high > 0 ? belowMyriad(high, system, true) + system.myriad : '';
  const gap = front !== '' && low > 0 && low < 1_000 && system.zeros ? system.digits[0]! : '';
  return front + gap + (low > 0 ? belowMyriad(low, system, front === '') : '');
}

function belowMyriad(value: number, system: NumeralSystem, leading: boolean): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap && system.zeros) text += system.digits[0]!;
    gap = false;
    const bare =
      digit === 1 &&
      place > 0 &&
      (system.barePlaces || (system.bareTen && place === 1 && text === '' && leading));
    text += (bare ? '' : system.digits[digit]!) + (place > 0 ? system.places[place - 1]! : '');
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Lower-case Roman numeral of 1 to 3,999; null outside that range, which Roman numerals cannot write. */
export function romanNumeral(value: number): string | null {
  if (value < 1 || value > 3_999) return null;
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, digit) =>
    [...forms].map((form) => [form, digit] as const),
  ),
);
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Value of a Chinese numeral below ten thousand (`三十二`, `叁佰零伍`, `十`); null for what is no numeral. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let last = 10_000;
  for (const character of text) {
    const value = DIGITS.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const place = PLACES.get(character);
    if (place === undefined || place >= last) return null;
    total += (digit ?? 1) * place;
    digit = null;
    last = place;
  }
  return text === '' ? null : total + (digit ?? 0);
}
