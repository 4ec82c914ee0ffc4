import type { SectionKind } from '../schema/section.js';
import { sha256 } from '../shared/hash.js';
import { oneLine, squash } from '../shared/text.js';
import { bodyKey, formOf } from './name-form.js';
import type { Digestible, DigestParagraph } from './types.js';

/** Sections whose words everybody has from the same form or the same law. */
const COMMON: ReadonlySet<SectionKind> = new Set(['glossary', 'tables', 'other_matters']);
/** Sentences that explain a term or cite a law belong to nobody. */
const OFFICIAL =
  /^(?:\(?[一二三四五六七八九十\d]+[)、.]?)?[^。]{0,24}(?:[:：]?(?:是?指|反映)[^。]{4}|依据《|根据《)/u;
/** Shortest paragraph in Chinese characters of which two writers would not hit on the same words. */
const SHORTEST = 40;
const FIGURE = /\d[\d,.]*/g;
/** Figures in a paragraph that do not agree by chance. */
const TELLING_FIGURES = 2;
/** Most figures in a paragraph that is more than a form filled in. */
const FORM_FIGURES = 1;

/** Paragraphs of the body that say something of the entity itself, hashed with and without its figures. */
export function ownParagraphs(record: Digestible): readonly DigestParagraph[] {
  const common = commonBlocks(record);
  const name = record.entity ? formOf(record.entity.name).plain : '';
  const short = name === '' ? '' : bodyKey(name, record.entity!.division);
  const seen = new Set<string>();
  return record.blocks.flatMap((block, index): DigestParagraph[] => {
    if (block.kind !== 'paragraph' || block.role !== 'body' || common(index)) return [];
    const words = squash(block.text);
    const bare = [name, short]
      .filter((one) => one.length >= 3)
      .reduce((text, one) => text.replaceAll(one, '本'), words)
      .replace(FIGURE, '#');
    if ((bare.match(/\p{sc=Han}/gu)?.length ?? 0) < SHORTEST || OFFICIAL.test(words)) return [];
    const figures = [...words.matchAll(FIGURE)].map(([figure]) => figure).filter((figure) => !isYear(figure));
    const telling = new Set(figures.filter(isTelling));
    // Where several figures are filled in, the words around them are most likely those of a form.
    const form = figures.length <= FORM_FIGURES ? sha256(bare).slice(0, 12) : null;
    const exact = telling.size >= TELLING_FIGURES ? sha256(words).slice(0, 12) : null;
    if ((form ?? exact) === null || seen.has(form ?? exact!)) return [];
    seen.add(form ?? exact!);
    return [{ form, exact, printed: oneLine(block.text).slice(0, 80), locator: block.locator }];
  });
}

const isYear = (figure: string): boolean => /^20\d\d$/.test(figure);

/** Neither a zero nor the number of an item. */
const isTelling = (figure: string): boolean => figure.replace(/[.,0]/g, '').length >= 2;

/** Tells of a block whether it stands in a section of common words: from such a heading to the next one. */
function commonBlocks({ sections }: Digestible): (index: number) => boolean {
  const starts = sections
    .flatMap(({ kind, locator }) => (locator.block === undefined ? [] : [{ at: locator.block, kind }]))
    .sort((a, b) => a.at - b.at);
  return (index) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]!.at <= index) low = middle + 1;
      else high = middle;
    }
    return low > 0 && COMMON.has(starts[low - 1]!.kind);
  };
}
