import type { DocumentRow } from '../../report/index-view.js';
import type { Language } from '../common/settings.js';
import { say } from '../common/words.js';
import { type Choice, optionsOf } from './filters.js';
import { fits, searchable, wordsOf } from './search-text.js';

const texts = new WeakMap<DocumentRow, string>();

/** What a document is searched by; made once. */
export function textOf(row: DocumentRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = searchable([row.entity, row.title, row.path, row.place.join(''), row.id].join('\n'));
    texts.set(row, text);
  }
  return text;
}

/** Places of a document from the widest: 河北省, 河北省 石家庄市, 河北省 石家庄市 长安区. */
export const placesOf = ({ place }: DocumentRow): string[] =>
  place.map((_, i) => place.slice(0, i + 1).join(' '));

const SEVERITY: Readonly<Record<string, (row: DocumentRow) => boolean>> = {
  error: ({ findings }) => findings[0] > 0,
  warning: ({ findings }) => findings[1] > 0,
  any: ({ findings }) => findings.some((n) => n > 0),
  none: ({ findings }) => findings.every((n) => n === 0),
};

/** Whether a document fits what the address asks for. */
export function documentFilter(params: URLSearchParams): (row: DocumentRow) => boolean {
  const words = wordsOf(params.get('q') ?? '');
  const [place, year, kind, format, level, severity, grade, unit] = [
    'place',
    'year',
    'kind',
    'format',
    'level',
    'severity',
    'grade',
    'unit',
  ].map((key) => params.get(key) ?? '');
  const bySeverity = SEVERITY[severity!];
  return (row) =>
    (place === '' || placesOf(row).includes(place!)) &&
    (year === '' || String(row.year) === year) &&
    (kind === '' || row.kind === kind) &&
    (format === '' || row.format === format) &&
    (level === '' || row.level === level) &&
    (unit === '' || row.entity === unit) &&
    (grade === '' || row.grade === grade) &&
    (!bySeverity || bySeverity(row)) &&
    fits(textOf(row), words);
}

/** The choices that documents can be narrowed down by. */
export function documentChoices(rows: readonly DocumentRow[], language: Language): readonly Choice[] {
  const latestFirst = (a: string, b: string): number => (a < b ? 1 : -1);
  const kindName = (kind: string): string =>
    say(language, kind === 'budget' || kind === 'final_accounts' ? kind : 'kind_unknown');
  const levelName = (level: string): string => say(language, level === 'unit' ? 'unit_level' : 'department');
  const severities = (['error', 'warning', 'any', 'none'] as const).map((value) => ({
    value,
    label: say(language, `has_${value}`),
    count: rows.filter(SEVERITY[value]!).length,
  }));
  return [
    { key: 'place', name: 'place', options: optionsOf(rows, placesOf) },
    {
      key: 'year',
      name: 'year',
      options: optionsOf(rows, ({ year }) => [String(year)], undefined, latestFirst),
    },
    { key: 'kind', name: 'kind', options: optionsOf(rows, ({ kind }) => [kind], kindName) },
    {
      key: 'level',
      name: 'level',
      options: optionsOf(rows, ({ level }) => (level ? [level] : []), levelName),
    },
    { key: 'format', name: 'format', options: optionsOf(rows, ({ format }) => [format]) },
    { key: 'severity', name: 'findings', options: severities.filter(({ count }) => count > 0) },
    {
      key: 'grade',
      name: 'grade',
      options: optionsOf(
        rows,
        ({ grade }) => (grade ? [grade] : []),
        (grade) => say(language, grade as 'sure'),
      ),
    },
  ];
}
