import type { SharedParagraph } from '../../disclosures/index.js';
import { checkedRule, notApplicable, notEvaluable } from '../define.js';
import { wordsEvidence } from '../evidence.js';
import { excerpt } from '../prose.js';
import type { AcrossBreach, AcrossRule } from './types.js';

/** Other entities of the place that must have been looked at before words of two or three are no form of all. */
const ENOUGH = 8;

/** A paragraph stands in the disclosures of two entities in the same words. */
export const copiedParagraphs: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-009',
  version: 1,
  slug: 'copied-paragraphs',
  name: { zh: '不同部门段落雷同', en: 'Two entities have a paragraph in the same words' },
  statement: {
    zh: '说明自身情况的段落不应与其他部门逐字相同，连数字也相同的尤其如此。',
    en: 'A paragraph about the entity itself is not the same word for word as that of another entity, least of all with the same figures.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '四十字以上、说明自身情况的段落，名词解释、法规引文和无隶属关系外的除外；四个以上单位共用的、填有多个数字的视为格式文本。不含数字的雷同，须同地同类公开足够多才能与格式文本区分。',
    en: 'Paragraphs of at least forty characters about the entity itself; glossaries, citations of law and entities of one department are left out, and words that four or more entities share, or that several figures are filled into, are a form. Without figures, enough disclosures of the place must be here to tell a copy from a form.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '各部门情况不同，逐字相同说明照抄。',
        en: 'Bodies differ; the same words show that one was copied from the other.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '段落“{words}”与{others}的段落连数字在内逐字相同。',
      en: 'The paragraph "{words}" is the same word for word, figures included, as that of {others}.',
    },
    form: {
      zh: '段落“{words}”除数字外与{others}逐字相同，而当地其他单位不是这样写的。',
      en: 'The paragraph "{words}" is the same but for its figures as that of {others}, while others of the place write it otherwise.',
    },
  },
  byHand: {
    zh: '并列比较两个单位的段落，判断是统一格式还是照抄。',
    en: 'Put the paragraphs side by side and judge whether they are a form or a copy.',
  },
  examples: {
    holds: '两局“三公”经费说明的原因不同',
    fails: '两局“增加12.35万元，主要是新增执法车辆3辆的运行费”逐字相同',
  },
  related: ['C-008', 'F-003'],
  evaluate(context) {
    const paragraphs = context.own.documents.reduce(
      (count, { digest, part }) => count + (part === 'copy' ? 0 : digest.paragraphs.length),
      0,
    );
    if (paragraphs === 0) return notApplicable('The disclosure has no paragraph about the entity itself.');
    const exact = context.shared.filter((shared) => shared.exact);
    const forms = context.shared.filter((shared) => !shared.exact);
    if (context.compared < ENOUGH && exact.length === 0)
      return notEvaluable('Too few disclosures of the place are here to tell a copy from a form.');
    const told = [...exact, ...(context.compared < ENOUGH ? [] : forms)];
    return { kind: 'evaluated', applied: paragraphs, breaches: told.map(breachOf) };
  },
});

function breachOf({ document_id, paragraph, exact, others }: SharedParagraph): AcrossBreach {
  const words = excerpt(paragraph.printed);
  const names = others.map(({ name }) => name);
  return {
    ...(exact ? {} : { variant: 'form', severity: 'notice' as const }),
    values: { words, others: { zh: names.join('、'), en: names.join(', ') } },
    evidence: [
      { ...wordsEvidence('stated', words, paragraph.printed, paragraph.locator), document_id },
      ...others.map((other) => ({
        ...wordsEvidence('other', other.name, other.paragraph.printed, other.paragraph.locator),
        document_id: other.document_id,
      })),
    ],
    observed: words,
    expected: null,
    difference: null,
    tolerance: null,
    subject: paragraph.form ?? paragraph.exact!,
  };
}
