import type { ComponentChildren } from 'preact';

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
