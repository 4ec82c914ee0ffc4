import type { z } from 'zod';
import type { locatorSchema } from '../schema/common.js';
import type { Locator } from '../shared/locator.js';

/** A locator as the wire schema types it: the same fields, its box a plain tuple. */
export type WireLocator = z.infer<typeof locatorSchema>;

/** `locator` as it is written to a record. Only the box differs: the schema's tuple is not read-only. */
export function wireLocator(locator: Locator): WireLocator {
  const { bbox, ...rest } = locator;
  return bbox ? { ...rest, bbox: [...bbox] } : rest;
}
