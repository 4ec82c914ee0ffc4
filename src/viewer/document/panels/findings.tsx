import { useMemo } from 'preact/hooks';
import type { Finding } from '../../../schema/finding.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf, type Target } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { EvidenceFigure } from './evidence.js';
import { NotChecked } from './not-checked.js';
import { writtenSum } from './written-sum.js';

interface Props {
  readonly target: Target;
  readonly onShow: () => void;
}

/** Everything that was found, behind what could not be checked. */
export function FindingsPanel({ target, onShow }: Props) {
  const { record } = usePage().view;
  const language = useLanguage();
  const findings = useMemo(() => [...record.findings].sort(bySeverity), [record]);
  return (
    <>
      <NotChecked />
      {record.findings.length === 0 && <p class="empty">{say(language, 'no_findings')}</p>}
      {findings.map((finding) => (
        <FindingCard finding={finding} target={target} onShow={onShow} />
      ))}
    </>
  );
}

/** The severest first; what follows from another finding behind those that stand for themselves. */
const bySeverity = (a: Finding, b: Finding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  Number(a.cause !== null) - Number(b.cause !== null);

const SEVERITIES = ['error', 'warning', 'notice'];

function FindingCard({ finding, target, onShow }: { readonly finding: Finding } & Props) {
  const { vocabulary } = usePage();
  const language = useLanguage();
  const rule = vocabulary.rules[finding.rule];
  const { id, severity, certainty, message, evidence, cause } = finding;
  const chosen = target?.id === id || target?.id.startsWith(`${id}@`);
  return (
    <article class={`card finding ${severity}${chosen ? ' chosen' : ''}`} id={`finding-${id}`}>
      <p class="finding-head">
        <span class={`chip ${severity}`}>{say(language, severity)}</span>
        <span class="chip">{say(language, certainty)}</span>
        <a class="aside" href={hashOf('finding', id)} onClick={onShow}>
          {finding.rule}
        </a>
      </p>
      <h2>{rule?.name[language] ?? finding.rule}</h2>
      <p>{message[language]}</p>
      <Figures finding={finding} />
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

function Figures({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const sum = writtenSum(finding);
  const lines = (['observed', 'expected', 'difference', 'tolerance'] as const).filter(
    (key) => finding[key] !== null,
  );
  if (lines.length === 0) return null;
  return (
    <dl class="figures">
      {lines.map((key) => (
        <>
          <dt>{say(language, key)}</dt>
          <dd>{finding[key]}</dd>
        </>
      ))}
      {sum && (
        <>
          <dt>{say(language, 'sum_written')}</dt>
          <dd class="sum">{sum}</dd>
        </>
      )}
    </dl>
  );
}
