import type { DisclosureContext, DocumentDigest, DocumentView } from '../../disclosures/index.js';
import { checkedRule, notApplicable } from '../define.js';
import type { AcrossBreach, AcrossRule, PlacedEvidence } from './types.js';

/** The same content is published under two names, years or kinds. */
export const sameContentTwice: AcrossRule = checkedRule<AcrossRule>({
  id: 'C-008',
  version: 1,
  slug: 'same-content-twice',
  name: { zh: '同一内容重复公开', en: 'The same content is published twice' },
  statement: {
    zh: '不同单位、年度或类别的公开，内容不应逐字相同。',
    en: 'Disclosures of different entities, years or kinds do not have the same content word for word.',
  },
  scope: ['disclosures'],
  applies: {
    zh: '所有公开。同一公开的文件逐字相同（如同时发布两种格式）记为提示。',
    en: 'Every disclosure. Files of one disclosure with the same content (two formats, say) are a notice.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: {
        zh: '内容相同说明误传了文件。',
        en: 'The same content shows that the wrong file was published.',
      },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '文件内容与另一公开（{other}）的文件“{path}”逐字相同。',
      en: 'The document has the same content word for word as "{path}" of another disclosure ({other}).',
    },
    copy: {
      zh: '文件与同一公开的另一文件“{path}”内容相同。',
      en: 'The document has the same content as "{path}" of the same disclosure.',
    },
  },
  byHand: {
    zh: '打开两个文件，核对标题、单位名称和年度。',
    en: 'Open both files and look at their titles, names and years.',
  },
  examples: {
    holds: '甲局2025年预算.pdf｜乙局2025年预算.pdf，内容不同',
    fails: '甲局2024年预算.pdf｜甲局2025年预算.pdf，内容逐字相同',
  },
  related: ['C-007', 'C-009'],
  evaluate({ own, doubles }) {
    const told = own.documents.filter(({ part }) => part !== 'cover');
    if (told.length === 0) return notApplicable('The disclosure holds links or a title only.');
    return {
      kind: 'evaluated',
      applied: told.length,
      breaches: [
        ...told.filter(({ part }) => part === 'copy').flatMap((copy, index) => copyBreach(copy, told, index)),
        ...doubles.map((double) => doubleBreach(double, told)),
      ],
    };
  },
});

const NOTHING = { observed: null, expected: null, difference: null, tolerance: null } as const;

function copyBreach(document: DocumentView, all: readonly DocumentView[], index: number): AcrossBreach[] {
  const other = all.find(({ document_id }) => document_id === document.of);
  if (!other) return [];
  return [
    {
      ...NOTHING,
      variant: 'copy',
      values: { path: other.path },
      evidence: [titleOf(document.digest), titleOf(other.digest)],
      severity: 'notice',
      subject: `copy ${index + 1}`,
    },
  ];
}

function doubleBreach(
  { document_id, other, differs }: DisclosureContext['doubles'][number],
  all: readonly DocumentView[],
): AcrossBreach {
  const own = all.find((document) => document.document_id === document_id)!;
  return {
    ...NOTHING,
    values: { path: other.path, other: other.disclosure },
    evidence: [titleOf(own.digest), { ...titleOf(other), role: 'other' }],
    // A department without units may well publish one text as department and as unit.
    ...(differs === 'scope' ? { severity: 'notice' as const } : {}),
    subject: other.disclosure,
  };
}

/** A document as evidence: the name that it bears, where it is printed. */
function titleOf({
  document_id,
  path,
  entity,
  title,
}: Pick<DocumentDigest, 'document_id' | 'path' | 'entity' | 'title'>): PlacedEvidence {
  const named = entity?.locator ? entity : null;
  return {
    role: 'stated',
    label: title ?? path,
    printed: named?.name ?? '',
    amount_yuan: null,
    fact: null,
    table: null,
    locator: named?.locator ?? { block: 0 },
    document_id,
  };
}
