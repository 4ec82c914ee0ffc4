import { comparable, oneLine } from '../shared/text.js';
import { readPlace } from '../vocabulary/divisions.js';
import { PREFIXES_OF_BODIES } from '../vocabulary/entities.js';
import { UNIT_ENDS } from '../vocabulary/entity-names.js';
import { bodyKey, formOf } from './name-form.js';
import type { Digestible, Words } from './types.js';

const INTERNAL = /内设/;

/**
 * The institutions of a record that are units with a budget of their own, not offices inside the body: those that begin
 * with a place or with the body's name, that bear the mark of the body itself, or end as units do.
 */
export function unitNames({ entity, records }: Digestible): readonly Words[] {
  const own = entity ? bodyKey(formOf(entity.name).plain, entity.division) : '';
  return records.institutions.flatMap(({ name, nature, locator }): Words[] => {
    if (INTERNAL.test(nature ?? '')) return [];
    const { plain, form } = formOf(name);
    const key = bodyKey(plain, entity?.division ?? null);
    const isUnit =
      form === 'itself' ||
      key !== plain ||
      (own !== '' && key.startsWith(own)) ||
      readPlace(comparable(plain).replace(PREFIXES_OF_BODIES, '')).kind !== 'none' ||
      UNIT_ENDS.test(plain);
    return isUnit && !/[X×。…]/.test(plain) ? [{ printed: oneLine(name), locator }] : [];
  });
}
