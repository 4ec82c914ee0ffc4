import type { ListedFinding } from '../../schema/findings-list.js';
import { defineAcrossTable } from '../across-table.js';
import { choice, integer, required, text } from '../column-helpers.js';
import { TO_DOCUMENT } from '../table.js';

/** What was said of a finding: that it is set aside, or what the entity answers. */
interface Review {
  readonly finding: ListedFinding;
  readonly number: number;
  readonly kind: (typeof KINDS)[number];
  readonly who: string | null;
  readonly date: string | null;
  readonly expires: string | null;
  readonly text: string;
}

const KINDS = ['set_aside', 'response'] as const;

export const findingReviews = defineAcrossTable<Review>({
  name: 'finding_reviews',
  title: { zh: '对发现的处理与答复', en: 'Decisions and answers about findings' },
  about: {
    zh: '每条处理或答复一行：核对人排除的理由，以及被指单位的答复。没有处理也没有答复的发现不在此表。',
    en: 'One row per decision or answer: why a reviewer set a finding aside, and what the entity replied. Findings without either have no row.',
  },
  key: ['document_id', 'finding_id', 'number'],
  references: [TO_DOCUMENT],
  rows: (item) => (item.kind === 'reviewed' ? reviewsOf(item.finding) : []),
  columns: [
    required(text('document_id', '文件编号', 'Document', (r) => r.finding.document_id)),
    required(text('finding_id', '发现编号', 'Finding', (r) => r.finding.id)),
    required(integer('number', '序号', 'Number among those of the finding', (r) => r.number)),
    required(
      text(
        'fingerprint',
        '指纹（重新公开后不变）',
        'Survives another publication',
        (r) => r.finding.fingerprint,
      ),
    ),
    required(text('rule', '规则', 'Rule', (r) => r.finding.rule)),
    choice('kind', '类别', 'Set aside by a reviewer, or answered', KINDS, (r) => r.kind),
    text('who', '核对人或答复方', 'Reviewer, or who answers', (r) => r.who),
    text('date', '答复日期', 'Day of the answer', (r) => r.date),
    text('expires', '排除有效至', 'Day up to which it is set aside', (r) => r.expires),
    required(text('text', '理由或答复', 'Reason or answer', (r) => r.text)),
  ],
});

function reviewsOf(finding: ListedFinding): readonly Review[] {
  const { suppressed, responses } = finding;
  const aside = suppressed
    ? [
        {
          kind: 'set_aside' as const,
          who: suppressed.reviewer,
          date: null,
          expires: suppressed.expires,
          text: suppressed.reason,
        },
      ]
    : [];
  const answers = responses.map((one) => ({ kind: 'response' as const, expires: null, ...one }));
  return [...aside, ...answers].map((review, i) => ({ finding, number: i + 1, ...review }));
}
