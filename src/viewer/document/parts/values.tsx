import { grouped, inWan } from '../../common/money.js';
import { useLanguage } from '../../common/settings.js';
import { say } from '../../common/words.js';

/** An exact amount: in yuan, and in 万元 beside it where that is shorter to read. */
export function Amount({ yuan }: { readonly yuan: string | null }) {
  const language = useLanguage();
  if (yuan === null) return <span class="aside">{say(language, 'not_stated')}</span>;
  const long = yuan.replace('-', '').split('.')[0]!.length > 5;
  return (
    <span class="amount">
      {grouped(yuan)} {say(language, 'yuan')}
      {long && <span class="aside"> ({inWan(yuan)} 万元)</span>}
    </span>
  );
}
