import type { ListLevel } from '../../../document/lists/label.js';
import { childOf, elementsOf, numberOf, stringOf, switchOf, type XmlElement } from '../xml/tree.js';

/** A level of a list that may be tied to a paragraph style. */
export interface StyledLevel extends ListLevel {
  readonly style: string | undefined;
}

/** A list definition; lists that share it share its counters. */
export interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, StyledLevel>;
  /** Numbering style that holds the levels in place of this definition. */
  readonly styleLink: string | undefined;
}

/** A list as paragraphs name it. */
export interface List {
  readonly id: string;
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, StyledLevel>;
  /** Numbers with which a level begins anew when this list first uses it. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** All that the numbering part states. */
export interface NumberingDefinitions {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
}

/** Levels that Word knows. */
const LEVELS = 9;

/** Definitions in the root of a numbering part; none for undefined. */
export function numberingDefinitions(root: XmlElement | undefined): NumberingDefinitions {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  for (const element of root ? elementsOf(root) : []) {
    if (element.name === 'w:abstractNum') {
      const id = element.attributes.get('w:abstractNumId');
      if (id === undefined || abstracts.has(id)) continue;
      abstracts.set(id, { id, levels: levelsOf(element), styleLink: stringOf(element, 'w:numStyleLink') });
    } else if (element.name === 'w:num') {
      const list = listOf(element);
      if (list && !lists.has(list.id)) lists.set(list.id, list);
    }
  }
  return { abstracts, lists };
}

function listOf(element: XmlElement): List | undefined {
  const id = element.attributes.get('w:numId');
  const abstractId = stringOf(element, 'w:abstractNumId');
  if (id === undefined || abstractId === undefined) return undefined;
  const levels = new Map<number, StyledLevel>();
  const startOverrides = new Map<number, number>();
  for (const override of elementsOf(element)) {
    if (override.name !== 'w:lvlOverride') continue;
    const index = levelIndex(override);
    if (index === undefined) continue;
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) startOverrides.set(index, start);
    const level = childOf(override, 'w:lvl');
    if (level) levels.set(index, levelOf(level));
  }
  return { id, abstractId, levels, startOverrides };
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, StyledLevel> {
  const levels = new Map<number, StyledLevel>();
  for (const element of elementsOf(abstract)) {
    const index = element.name === 'w:lvl' ? levelIndex(element) : undefined;
    if (index !== undefined) levels.set(index, levelOf(element));
  }
  return levels;
}

function levelIndex(element: XmlElement): number | undefined {
  const index = Number(element.attributes.get('w:ilvl') ?? Number.NaN);
  return Number.isInteger(index) && index >= 0 && index < LEVELS ? index : undefined;
}

function levelOf(element: XmlElement): StyledLevel {
  const format = formatElement(element);
  const suffix = stringOf(element, 'w:suff');
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: format?.attributes.get('w:val') ?? 'decimal',
    pattern: format?.attributes.get('w:format'),
    text: stringOf(element, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    legal: switchOf(element, 'w:isLgl') ?? false,
    restart: numberOf(element, 'w:lvlRestart'),
    style: stringOf(element, 'w:pStyle'),
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
  };
}

/** The number format; newer Word files wrap a custom one into a choice between it and its nearest old relative. */
function formatElement(level: XmlElement): XmlElement | undefined {
  const plain = childOf(level, 'w:numFmt');
  if (plain) return plain;
  const alternatives = childOf(level, 'mc:AlternateContent');
  const choice = childOf(childOf(alternatives, 'mc:Choice'), 'w:numFmt');
  return choice ?? childOf(childOf(alternatives, 'mc:Fallback'), 'w:numFmt');
}
