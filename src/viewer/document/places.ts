import { type DocumentView, type PageBox, placeKey } from '../../report/view.js';
import type { Evidence } from '../../schema/finding.js';
import type { Locator } from '../../shared/locator.js';
import type { Language } from '../common/settings.js';
import type { Target } from '../common/target.js';
import { say } from '../common/words.js';

/** Where a place stands on the pages of the original: closer than its locator says, where that is known. */
export function boxesAt(view: DocumentView, locator: Locator): readonly PageBox[] {
  const close = view.boxes[placeKey(locator)];
  if (close) return close;
  const { page, bbox } = locator;
  return page !== undefined && bbox ? [[page, ...bbox]] : [];
}

/** The places that a target of the address names. Empty for what is not in the document. */
export function placesOf(view: DocumentView, target: Target): readonly Locator[] {
  if (!target) return [];
  const { record, uncaptured } = view;
  const { kind, id } = target;
  switch (kind) {
    case 'fact': {
      const ids = new Set(id.split('+'));
      return record.facts.filter((fact) => ids.has(fact.id)).map(({ locator }) => locator);
    }
    case 'finding':
      return evidenceOf(view, id).map(({ locator }) => locator);
    case 'evidence': {
      const [finding, index] = id.split('@');
      return present(evidenceOf(view, finding!)[Number(index)]?.locator);
    }
    case 'cell': {
      const [table, row, column] = id.split(':');
      const found = record.tables.find((one) => one.id === table)?.rows[Number(row)];
      return present(found?.cell_locators[Number(column)] ?? found?.locator);
    }
    case 'table':
      return present(record.tables.find((table) => table.id === id)?.locator);
    case 'section':
      return present(record.sections.find((section) => section.id === id)?.locator);
    case 'uncaptured':
      return present(uncaptured[Number(id)]?.locator);
    case 'note':
      return present(record.notes[Number(id)]?.locator);
    case 'unit':
      return placesOfUnit(record, id);
    case 'place':
      return present(parsePlace(id));
    default:
      return [];
  }
}

/** The rows of a unit in common tables; else where its own part begins. */
function placesOfUnit(
  { reporting_entities, tables }: DocumentView['record'],
  id: string,
): readonly Locator[] {
  const unit = reporting_entities.find((one) => one.id === id);
  if (!unit) return [];
  const rows = unit.rows.flatMap(({ table, row }) => {
    // Without its column a place in a table is the whole row.
    const { column: _, ...place } = tables.find((one) => one.id === table)?.rows[row]?.locator ?? {};
    return Object.keys(place).length > 0 ? [place] : [];
  });
  return rows.length > 0 ? rows : present(unit.locator);
}

/** Evidence of a finding; of one across documents, what stands in this one. */
function evidenceOf({ record, across }: DocumentView, id: string): readonly Evidence[] {
  const own = record.findings.find((finding) => finding.id === id);
  if (own) return own.evidence;
  const evidence = across.find((finding) => finding.id === id)?.evidence ?? [];
  return evidence.filter(({ document_id }) => document_id === record.document_id);
}

const present = (locator: Locator | null | undefined): readonly Locator[] => (locator ? [locator] : []);

/** A locator as a part of an address, and back. */
export const placeId = (locator: Locator): string => JSON.stringify(locator);

/** An address may say anything: only whole numbers are taken from it, and a box of four. */
function parsePlace(id: string): Locator | null {
  let value: unknown;
  try {
    value = JSON.parse(id);
  } catch {
    return null;
  }
  if (value === null || typeof value !== 'object') return null;
  const said = value as Record<string, unknown>;
  const place: Record<string, unknown> = {};
  for (const key of ['page', 'block', 'row', 'column', 'start', 'end'])
    if (Number.isInteger(said[key])) place[key] = said[key];
  const { bbox } = said;
  if (Array.isArray(bbox) && bbox.length === 4 && bbox.every(Number.isFinite)) place.bbox = bbox;
  return place;
}

/** A place in words, counted from 1 as a reader counts. */
export function placeWords(locator: Locator, language: Language): string {
  const { page, sheet, cell, line, block, row, column } = locator;
  const parts: string[] = [];
  if (page !== undefined) parts.push(say(language, 'page', { n: page }));
  if (sheet !== undefined) parts.push(cell === undefined ? sheet : `${sheet}!${cell}`);
  if (line !== undefined) parts.push(say(language, 'line', { n: line }));
  if (parts.length === 0 && block !== undefined) parts.push(say(language, 'paragraph', { n: block + 1 }));
  if (cell === undefined && row !== undefined)
    parts.push(say(language, 'row_column', { row: row + 1, column: (column ?? 0) + 1 }));
  return parts.join(language === 'zh' ? '，' : ', ');
}
