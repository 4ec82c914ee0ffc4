import type { Evidence } from '../../../schema/finding.js';
import { useLanguage } from '../../common/settings.js';
import { usePage } from '../context.js';
import { evidenceRole } from '../parts/evidence-roles.js';
import { Excerpt } from '../parts/excerpt.js';
import { PlaceLink } from '../parts/place-link.js';
import { Amount } from '../parts/values.js';

/** One piece of evidence: the printed words in their place, cut from the original, and what they were read as. */
export function EvidenceFigure({
  evidence,
  href,
  onShow,
}: {
  readonly evidence: Evidence;
  readonly href: string;
  readonly onShow: () => void;
}) {
  const language = useLanguage();
  const { view } = usePage();
  const { role, label, printed, amount_yuan, locator } = evidence;
  return (
    <figure class="evidence">
      <Excerpt view={view} locator={locator} />
      <figcaption>
        <span class="role">{evidenceRole(role, language)}</span>
        <span lang="zh-CN">
          {printed.includes(label) ? '' : `${label}: `}
          <q>{printed}</q>
        </span>
        {amount_yuan !== null && <Amount yuan={amount_yuan} />}
        <PlaceLink locator={locator} href={href} onShow={onShow} />
      </figcaption>
    </figure>
  );
}
