import type { Locator } from '../../shared/locator.js';
import { hashOf } from './target.js';

/** Address, within the page of its document, of where a value of a record came from: its facts, else its place. */
export function sourceHref({
  facts,
  locator,
}: {
  readonly facts: readonly string[];
  readonly locator: Locator | null;
}): string {
  if (facts.length > 0) return hashOf('fact', facts.join('+'));
  return locator ? hashOf('place', JSON.stringify(locator)) : '#record-side';
}
