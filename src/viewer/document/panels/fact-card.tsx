import type { Fact } from '../../../schema/fact.js';
import { grouped } from '../../common/money.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { measureName } from '../parts/names.js';
import { PlaceLink } from '../parts/place-link.js';
import { compareWords, roleWords } from '../parts/roles.js';
import { Amount } from '../parts/values.js';

/** One fact with all that is known of it. */
export function FactCard({ fact, onShow }: { readonly fact: Fact; readonly onShow: () => void }) {
  const { vocabulary, view } = usePage();
  const language = useLanguage();
  const remarks = [
    fact.unit_assumed && say(language, 'assumed_unit', { unit: fact.unit_assumed }),
    fact.implied && say(language, 'implied'),
    fact.approximate && say(language, 'approximate'),
    fact.ocr && say(language, 'from_picture'),
    fact.irregular && say(language, 'irregular'),
  ].filter(Boolean);
  const bodies = view.record.reporting_entities;
  const whose = bodies.find(({ id, principal }) => id === fact.reporting_entity && !principal)?.name;
  const what = [
    whose,
    roleWords(fact.role, language),
    fact.year,
    fact.direction && say(language, fact.direction),
    fact.compare_to && compareWords(fact.compare_to, language),
  ].filter(Boolean);
  return (
    <article class="card fact" id={`card-${fact.id}`}>
      <p class="fact-name">
        {measureName(vocabulary, fact.measure, language)} <span class="aside">{fact.id}</span>
      </p>
      <p class="figure-line">
        {fact.quantity === null ? <Amount yuan={fact.amount_yuan} /> : grouped(fact.quantity)}
        {fact.percent !== null && <span> · {fact.percent}%</span>}
      </p>
      <p class="aside">
        {what.join(' · ')}
        {remarks.length > 0 && <strong> · {remarks.join(' · ')}</strong>}
      </p>
      <blockquote lang="zh-CN">{fact.quote}</blockquote>
      {fact.reason && <p lang="zh-CN">{fact.reason}</p>}
      <p class="aside">
        <PlaceLink locator={fact.locator} href={hashOf('fact', fact.id)} onShow={onShow} />
      </p>
    </article>
  );
}
