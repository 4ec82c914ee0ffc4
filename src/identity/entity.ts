import type { Division, Entity } from '../schema/document.js';
import type { Note } from '../shared/note.js';
import { comparable, squash } from '../shared/text.js';
import { readPlace } from '../vocabulary/divisions.js';
import { EDITION_LEVELS, PREFIXES_OF_BODIES } from '../vocabulary/entities.js';
import { codeOf } from './code.js';
import { type NameFound, namesIn } from './names.js';
import type { Sources } from './sources.js';

/** The entity with notes on what about it is in doubt. */
export interface EntityFound {
  readonly entity: Entity | null;
  readonly notes: readonly Note[];
}

/** Marks of the edition behind a name; 本级 is part of the name of the unit. */
const EDITION_MARK = /[(（](?:汇总|部门|单位|系统|含下属单位)[)）]$/u;

/** Whose disclosure this is: the name that counts most, completed by longer forms of it found elsewhere. */
export function entityOf(sources: Sources, title: string | null): EntityFound {
  const names = namesIn(sources);
  const best = choose(names);
  if (!best) return { entity: null, notes: [] };
  const { division, notes } = divisionNamed(sources, title, [best, ...names]);
  const name = best.name.replace(EDITION_MARK, '');
  const entity: Entity = {
    name,
    code: codeOf(sources, name, names),
    level: levelOf(sources, title, best),
    division,
    locator: (best.locator as Entity['locator']) ?? null,
  };
  return { entity, notes };
}

const EDITIONS = /(?:\((?:汇总|部门|单位|系统|含下属单位|本级|机关|机关本级|局本级|本部)\)|本级)$/;
/** Names compared with each other at most; the telling ones come first. */
const MOST_NAMES = 120;

const WEIGHTS: Readonly<Record<NameFound['from'], number>> = {
  field: 5,
  title: 5,
  prose: 3,
  table: 2,
  heading: 1,
};

/**
 * The name with most weight. A name that holds another (石家庄市长安区… of 长安区…) takes its weight: both are the same body,
 * the longer one says more.
 */
function choose(names: readonly NameFound[]): NameFound | null {
  const bodies = new Map<string, { readonly found: NameFound; readonly from: Set<NameFound['from']> }>();
  for (const found of names.slice(0, MOST_NAMES)) {
    const key = bareName(found.name);
    const known = bodies.get(key);
    // A table repeats its line on every page: each kind of place counts once.
    if (known) known.from.add(found.from);
    else bodies.set(key, { found, from: new Set([found.from]) });
  }
  let best: { found: NameFound; weight: number } | null = null;
  for (const [key, { found }] of bodies) {
    let weight = 0;
    for (const [other, { from }] of bodies)
      if (key.endsWith(other)) for (const place of from) weight += WEIGHTS[place];
    if (!best || weight > best.weight) best = { found, weight };
  }
  return best && trusted(best.found, names) ? best.found : null;
}

/** Name for comparing, without the mark of the edition: the same body in all of them. */
const bareName = (name: string): string => comparable(name).replace(EDITIONS, '');

/** A name that stands in one table only and begins with no known place may be anybody's: a project, a supplier. */
const trusted = (best: NameFound, all: readonly NameFound[]): boolean =>
  best.from !== 'table' ||
  readPlace(withoutPrefix(best.name)).kind !== 'none' ||
  all.filter((found) => bareName(found.name) === bareName(best.name)).length > 1;

/** Department or unit: by the edition behind the name, else by the title, else by what the sections call themselves. */
function levelOf({ titleLines, headings }: Sources, title: string | null, best: NameFound): Entity['level'] {
  const texts = [best.name, title ?? '', titleLines.map(({ words }) => words).join('')];
  for (const text of texts)
    for (const { words, level } of EDITION_LEVELS) if (words.test(comparable(text))) return level;
  const votes = { department: 0, unit: 0 };
  for (const heading of headings) {
    if (/部门(?:概况|[预决]算|基本情况|职责|收支)/.test(heading)) votes.department++;
    if (/单位(?:概况|[预决]算(?!单位)|基本情况|职责|收支)/.test(heading)) votes.unit++;
  }
  if (votes.department === votes.unit) return null;
  return votes.department > votes.unit ? 'department' : 'unit';
}

/** The division that the name begins with, else the one that other names or the title begin with. */
function divisionNamed(
  sources: Sources,
  title: string | null,
  names: readonly NameFound[],
): { division: Division | null; notes: Note[] } {
  const notes: Note[] = [];
  for (const text of [...names.slice(0, 20).map(({ name }) => name), title ?? '']) {
    const place = readPlace(withoutPrefix(text));
    if (place.kind === 'none') continue;
    if (place.kind === 'division') {
      if (place.renamed)
        notes.push({
          code: 'division-renamed',
          message: `The place in "${squash(text)}" bears another name today: ${place.division.county}.`,
        });
      return { division: place.division, notes };
    }
    const choice = settledByText(sources, place.choices);
    if (choice) {
      notes.push({
        code: 'division-from-context',
        message: `${place.name} exists in ${place.choices.length} places; the text names only ${choice.prefecture ?? choice.province}.`,
      });
      return { division: choice, notes };
    }
    notes.push({
      code: 'division-ambiguous',
      message: `${place.name} exists in ${place.choices.length} places and the document does not say which one it is.`,
    });
    return { division: null, notes };
  }
  return { division: null, notes };
}

const withoutPrefix = (name: string): string =>
  squash(name)
    .replace(/^[【[][^】\]]{1,12}[】\]]|^关于|^20\d\d年(?:度)?/u, '')
    .replace(PREFIXES_OF_BODIES, '');

/** The one choice whose prefecture (or province, where it has none) the document names anywhere. */
function settledByText({ document }: Sources, choices: readonly Division[]): Division | null {
  const named = choices.filter((choice) => {
    const above = choice.prefecture ?? choice.province;
    return (
      above !== null &&
      document.blocks.some((block) => block.kind === 'paragraph' && block.text.includes(above))
    );
  });
  return named.length === 1 ? named[0]! : null;
}
