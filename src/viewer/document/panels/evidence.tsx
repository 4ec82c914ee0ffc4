import type { Evidence } from '../../../schema/finding.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { evidenceRole } from '../parts/evidence-roles.js';
import { Excerpt } from '../parts/excerpt.js';
import { PlaceLink } from '../parts/place-link.js';
import { Amount } from '../parts/values.js';
import { placeWords } from '../places.js';

/** One piece of evidence: the printed words in their place, cut from the original, and what they were read as. */
export function EvidenceFigure({
  evidence,
  href,
  onShow,
}: {
  readonly evidence: Evidence & { readonly document_id?: string };
  readonly href: string;
  readonly onShow: () => void;
}) {
  const language = useLanguage();
  const { view } = usePage();
  const { role, label, printed, amount_yuan, locator, document_id, fact } = evidence;
  const elsewhere = document_id !== undefined && document_id !== view.record.document_id;
  return (
    <figure class="evidence">
      {!elsewhere && <Excerpt view={view} locator={locator} />}
      <figcaption>
        <span class="role">{evidenceRole(role, language)}</span>
        <span lang="zh-CN">
          {printed.includes(label) ? '' : `${label}: `}
          <q>{printed}</q>
        </span>
        {amount_yuan !== null && <Amount yuan={amount_yuan} />}
        {elsewhere ? (
          <a class="place" href={`${document_id}.html${fact === null ? '' : hashOf('fact', fact)}`}>
            {say(language, 'other_document')}, {placeWords(locator, language)}
          </a>
        ) : (
          <PlaceLink locator={locator} href={href} onShow={onShow} />
        )}
      </figcaption>
    </figure>
  );
}
