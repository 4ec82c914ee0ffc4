import { useMemo } from 'preact/hooks';
import type { Evidence, Finding } from '../../../schema/finding.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf, type Target } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { EvidenceFigure } from './evidence.js';
import { Incomplete } from './incomplete.js';
import { NotChecked } from './not-checked.js';
import { SumLedger } from './sum-ledger.js';
import { writtenSum } from './written-sum.js';

interface Props {
  readonly target: Target;
  readonly onShow: () => void;
}

/** Everything that was found, behind what could not be checked. */
export function FindingsPanel({ target, onShow }: Props) {
  const { record, across } = usePage().view;
  const checked = record.checks.some(({ outcome }) => outcome === 'pass' || outcome === 'fail');
  const language = useLanguage();
  const findings = useMemo(
    (): ShownFinding[] => [...record.findings, ...across].sort(bySeverity),
    [record, across],
  );
  return (
    <>
      <Incomplete />
      <NotChecked />
      {findings.length === 0 && checked && (
        <p class="empty">
          {say(language, record.status === 'partial' ? 'no_findings_in_part' : 'no_findings')}
        </p>
      )}
      {findings.map((finding) => (
        <FindingCard finding={finding} target={target} onShow={onShow} />
      ))}
    </>
  );
}

/** The severest first; what follows from another finding behind those that stand for themselves. */
const bySeverity = (a: ShownFinding, b: ShownFinding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  Number(a.cause !== null) - Number(b.cause !== null);

const SEVERITIES = ['error', 'warning', 'notice'];

/** A finding of the document, or one across documents, whose evidence names its document. */
type ShownFinding = Omit<Finding, 'evidence'> & {
  readonly evidence: readonly (Evidence & { readonly document_id?: string })[];
};

function FindingCard({ finding, target, onShow }: { readonly finding: ShownFinding } & Props) {
  const { vocabulary, view } = usePage();
  const language = useLanguage();
  const across = view.across.find((one) => one.id === finding.id);
  const review = across ?? view.reviews[finding.id];
  const rule = vocabulary.rules[finding.rule];
  const { id, severity, certainty, message, evidence, cause } = finding;
  const chosen = target?.id === id || target?.id.startsWith(`${id}@`);
  return (
    <article class={`card finding ${severity}${chosen ? ' chosen' : ''}`} id={`finding-${id}`}>
      <p class="finding-head">
        <span class={`chip ${severity}`}>{say(language, severity)}</span>
        <span class="chip">{say(language, certainty)}</span>
        {across && <span class="chip">{say(language, 'across_documents')}</span>}
        <a class="aside" href={hashOf('finding', id)} onClick={onShow}>
          {finding.rule}
        </a>
      </p>
      <h2>{rule?.name[language] ?? finding.rule}</h2>
      <p>{message[language]}</p>
      {review?.suppressed && (
        <p class="chip">{say(language, 'suppressed', { reason: review.suppressed.reason })}</p>
      )}
      {review?.responses.map(({ who, date, text }) => (
        <blockquote class="response">
          <p class="aside">
            {say(language, 'response')} · {who} · {date}
          </p>
          <p>{text}</p>
        </blockquote>
      ))}
      <Figures finding={finding} onShow={onShow} />
      <h3>{say(language, 'evidence')}</h3>
      <div class="evidence-list">
        {evidence.map((piece, index) => (
          <EvidenceFigure evidence={piece} href={hashOf('evidence', `${id}@${index}`)} onShow={onShow} />
        ))}
      </div>
      {rule && (
        <details>
          <summary>{say(language, 'by_hand')}</summary>
          <p>{rule.by_hand[language]}</p>
          <p class="aside">
            {say(language, 'rule_says')}: {rule.statement[language]} {rule.tolerance_text[language]}
          </p>
        </details>
      )}
      {cause && (
        <p class="aside">
          <a href={hashOf('finding', cause)}>{say(language, 'same_cause')}</a>
        </p>
      )}
    </article>
  );
}

function Figures({ finding, onShow }: { readonly finding: ShownFinding } & Pick<Props, 'onShow'>) {
  const language = useLanguage();
  const sum = writtenSum(finding);
  const keys = sum
    ? (['tolerance'] as const)
    : (['observed', 'expected', 'difference', 'tolerance'] as const);
  const lines = keys.filter((key) => finding[key] !== null);
  return (
    <>
      {sum && <SumLedger finding={finding.id} sum={sum} onShow={onShow} />}
      {lines.length > 0 && (
        <dl class="figures">
          {lines.map((key) => (
            <>
              <dt>{say(language, key)}</dt>
              <dd>{finding[key]}</dd>
            </>
          ))}
        </dl>
      )}
    </>
  );
}
