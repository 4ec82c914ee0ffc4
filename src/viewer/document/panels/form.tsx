import type { ComponentChildren } from 'preact';
import type { Locator } from '../../../shared/locator.js';
import { hashOf } from '../../common/target.js';
import { placeId } from '../places.js';

/** A chapter of the form, folded where it is long. */
export function Chapter({
  title,
  count,
  children,
}: {
  readonly title: string;
  /** Number of entries; many of them are shown on demand. */
  readonly count?: number;
  readonly children: ComponentChildren;
}) {
  if (count === undefined)
    return (
      <section class="chapter">
        <h2>{title}</h2>
        {children}
      </section>
    );
  return (
    <details class="chapter" open={count <= 12}>
      <summary>
        <h2>
          {title} <span class="count">{count}</span>
        </h2>
      </summary>
      {children}
    </details>
  );
}

/** A named value. */
export function Field({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where a value of the record came from: its facts, else its place. */
export function sourceHref({
  facts,
  locator,
}: {
  readonly facts: readonly string[];
  readonly locator: Locator | null;
}): string {
  if (facts.length > 0) return hashOf('fact', facts.join('+'));
  return locator ? hashOf('place', placeId(locator)) : '#record-side';
}
