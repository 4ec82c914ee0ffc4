import {
  type DisclosureView,
  type DocumentView,
  differingMeasures,
  type PlacedFigure,
  statedOnce,
} from '../../disclosures/index.js';
import { checkedRule, notApplicable } from '../define.js';
import { type AcrossFigure, acrossBreach, acrossFigure, gapOf } from './figures.js';
import type { AcrossBreach, AcrossRule } from './types.js';

const POLICY = { truncation: true } as const;

/** Two versions of one disclosure state different figures. */
export const versionsDiffer: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-007',
  version: 1,
  slug: 'versions-differ',
  name: { zh: '同一公开的两个版本不同', en: 'Two versions of one disclosure differ' },
  statement: {
    zh: '同一单位同一年度同类公开只应有一种数字；更正后重新公开的，应能看出哪一个在后。',
    en: 'One disclosure has one set of figures; where it was corrected and published again, it is told which one is the newer.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '本批文件内有同一公开的两个以上版本或格式。说明先后的记为提示，未说明的记为警告。',
    en: 'Several versions or formats of one disclosure are among the documents. A notice where they tell which is the newer, a warning where they do not.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'legal',
      source: '财预〔2016〕143号',
      text: {
        zh: '公开的预决算应当唯一、可核对。',
        en: 'What is disclosed is one figure that people can check.',
      },
    },
  ],
  tolerance: { kind: 'rounding', policy: POLICY },
  messages: {
    default: {
      zh: '两个版本对“{first_label}”的数字不同：{first}与{second}，相差{difference}；均未说明哪一个在后。',
      en: 'Two versions state different figures for "{first_label}": {first} and {second}, a difference of {difference}. Neither says which is the newer.',
    },
    newer: {
      zh: '“{first_label}”在新版本为{first}，旧版本为{second}，相差{difference}。',
      en: '"{first_label}" is {first} in the newer version and {second} in the older one, a difference of {difference}.',
    },
  },
  byHand: {
    zh: '并列打开两个版本比较，并查看网站上哪一个仍有效。',
    en: 'Open both versions side by side, and see which one the website still gives.',
  },
  examples: {
    holds: '预算.pdf 与 预算.html 数字相同',
    fails: '预算.pdf：收入总计 100.00｜预算（更正）.pdf：收入总计 120.00',
  },
  related: ['C-008'],
  evaluate({ own }) {
    const versions = own.documents.filter(({ part }) => part === 'version' || part === 'superseded');
    const copies = own.documents.filter(({ part }) => part === 'copy').length;
    if (own.year === null || versions.length + copies === 0)
      return notApplicable('One document only states what the disclosure states.');
    const newer = versions.find(({ part }) => part === 'version');
    const others = versions.filter((one) => one !== newer);
    const breaches = newer ? others.flatMap((other) => breachesOf(own, newer, other)) : [];
    return { kind: 'evaluated', applied: others.length + copies, breaches };
  },
});

function breachesOf(own: DisclosureView, first: DocumentView, second: DocumentView): AcrossBreach[] {
  const told = second.part === 'superseded';
  return differingMeasures(first.digest, second.digest).flatMap((measure): AcrossBreach[] => {
    const [a, b] = [first, second].map((document) => figureIn(document, measure, own.year!));
    const gap = a && b ? gapOf(a, b) : null;
    if (!a || !b || gap === null) return [];
    return [
      {
        ...acrossBreach(a, b, gap, measure),
        ...(told && { variant: 'newer', severity: 'notice' as const }),
      },
    ];
  });
}

function figureIn({ digest, document_id }: DocumentView, measure: string, year: number): AcrossFigure | null {
  const figures: PlacedFigure[] = digest.figures.map((figure) => ({ ...figure, document_id }));
  const stated = statedOnce(figures, measure, year);
  return stated.kind === 'stated' ? acrossFigure('version', stated.figure, POLICY) : null;
}
