import type { Division } from '../schema/document.js';
import type { NameForm } from '../schema/entities-list.js';
import { sha256 } from '../shared/hash.js';
import { comparable } from '../shared/text.js';
import { readPlace } from '../vocabulary/divisions.js';
import { PREFIXES_OF_BODIES } from '../vocabulary/entities.js';
import { EDITION_MARKS, FORMER_NAME, NAME_SYNONYMS } from '../vocabulary/entity-names.js';

/** A printed name taken apart. */
export interface FormedName {
  /** As printed, without the mark of the edition, in comparable text. */
  readonly plain: string;
  readonly form: NameForm;
  /** A name given up that the print tells in brackets; null where it tells none. */
  readonly former: string | null;
}

/** Takes the mark of the edition and a name given up off a printed name. */
export function formOf(printed: string): FormedName {
  let plain = comparable(printed);
  let form: NameForm = 'plain';
  let former: string | null = null;
  for (let changed = true; changed; ) {
    changed = false;
    const given = FORMER_NAME.exec(plain);
    if (given) {
      former = given[1]!;
      plain = plain.slice(0, given.index);
      changed = true;
    }
    for (const mark of EDITION_MARKS) {
      const bare = plain.replace(mark.words, '');
      if (bare === plain || bare.length < 3) continue;
      plain = bare;
      if (form === 'plain') form = mark.form;
      changed = true;
    }
  }
  return { plain, form, former };
}

/**
 * What a name is known by: the body without its place, in one wording, so that 中国共产党北京市委员会宣传部 and 中共北京市委宣传部 have
 * one key. `plain` is comparable text without the mark of an edition.
 */
export function bodyKey(plain: string, division: Division | null): string {
  const party = PREFIXES_OF_BODIES.exec(plain)?.[0] ?? '';
  const behind = withoutPlace(plain.slice(party.length), division);
  let key = party + behind;
  for (const [words, one] of NAME_SYNONYMS) key = key.replace(words, one);
  return key;
}

/** A name without the places in front of it: those of `division`, by full name or without the word for the rank. */
function withoutPlace(name: string, division: Division | null): string {
  if (division === null) return name;
  let rest = name;
  for (const place of [division.province, division.prefecture, division.county]) {
    if (place === null || place === undefined) continue;
    const stem = place.replace(/(?:特别行政区|自治区|自治州|自治县|地区|省|市|盟|州|县|区|旗)$/, '');
    for (const word of [place, stem])
      if (word.length >= 2 && rest.startsWith(word)) {
        rest = rest.slice(word.length);
        break;
      }
  }
  return rest === '' ? name : rest;
}

/** Division that a name begins with, behind the prefix of a party or the like; null where none or several. */
export function divisionIn(plain: string): Division | null {
  const place = readPlace(plain.replace(PREFIXES_OF_BODIES, ''));
  return place.kind === 'division' ? place.division : null;
}

/** Id of the body with this key in this division. */
export const entityIdOf = (divisionCode: string | null, key: string): string =>
  `e-${sha256(JSON.stringify([divisionCode, key])).slice(0, 12)}`;
