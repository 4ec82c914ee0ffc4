import { narrowRoute, type Route } from '../common/route.js';
import { useLanguage } from '../common/settings.js';
import { say, type WordKey } from '../common/words.js';

/** A choice of values for one property, with how many entries have each. */
export interface Choice {
  readonly key: string;
  readonly name: WordKey;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The search field and the choices above a list. What is chosen stands in the address. */
export function Filters({
  route,
  search,
  choices,
  shown,
  total,
}: {
  readonly route: Route;
  readonly search: WordKey;
  readonly choices: readonly Choice[];
  readonly shown: number;
  readonly total: number;
}) {
  const language = useLanguage();
  const { params } = route;
  const narrowed = [...params.keys()].filter((key) => key !== 'sort');
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={say(language, search)}
        placeholder={say(language, search)}
        value={params.get('q') ?? ''}
        onInput={(event) => narrowRoute(route, { q: event.currentTarget.value })}
      />
      {choices
        .filter(({ key, options }) => options.length > 1 || params.has(key))
        .map(({ key, name, options }) => (
          <label>
            <span>{say(language, name)}</span>
            <select
              value={params.get(key) ?? ''}
              onChange={(event) => narrowRoute(route, { [key]: event.currentTarget.value })}
            >
              <option value="">{say(language, 'all')}</option>
              {options.map(({ value, label, count }) => (
                <option value={value}>
                  {label} ({count})
                </option>
              ))}
            </select>
          </label>
        ))}
      <span class="shown" aria-live="polite">
        {say(language, 'shown_of', { n: shown, total })}
      </span>
      {narrowed.length > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => narrowRoute(route, Object.fromEntries(narrowed.map((key) => [key, ''])))}
        >
          {say(language, 'clear_filters')}
        </button>
      )}
    </search>
  );
}

/** Counts the values of a property, in the order of `compare` (default: by value). */
export function optionsOf<T>(
  rows: readonly T[],
  valuesOf: (row: T) => readonly string[],
  labelOf: (value: string) => string = (value) => value,
  compare: (a: string, b: string) => number = (a, b) => (a < b ? -1 : 1),
): Choice['options'] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => compare(a[0], b[0]))
    .map(([value, count]) => ({ value, label: labelOf(value), count }));
}
