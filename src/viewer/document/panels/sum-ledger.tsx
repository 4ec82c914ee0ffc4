import { grouped, signed } from '../../common/money.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf } from '../../common/target.js';
import { say } from '../../common/words.js';
import type { SumLine, WrittenSum } from './written-sum.js';

/** A sum as it is written by hand: addend below addend, what they make, what is printed. Every line leads to its place. */
export function SumLedger({
  finding,
  sum: { addends, added, total, difference },
  onShow,
}: {
  readonly finding: string;
  readonly sum: WrittenSum;
  readonly onShow: () => void;
}) {
  const language = useLanguage();
  const line = ({ index, label, yuan }: SumLine, sign: string, className?: string) => (
    <tr class={className}>
      <th scope="row" lang="zh-CN">
        <a href={hashOf('evidence', `${finding}@${index}`)} onClick={onShow}>
          {label}
        </a>
      </th>
      <td class="sign">{sign}</td>
      <td class="figure">{grouped(yuan)}</td>
    </tr>
  );
  return (
    <table class="ledger">
      <caption class="aside">
        {say(language, 'sum_written')} ({say(language, 'yuan')})
      </caption>
      <tbody>
        {addends.map((addend, i) => line(addend, i === 0 ? '' : '+'))}
        <tr class="made">
          <th scope="row">{say(language, 'sum_made')}</th>
          <td class="sign">=</td>
          <td class="figure">{grouped(added)}</td>
        </tr>
        {line({ ...total, label: `${say(language, 'observed')}: ${total.label}` }, '≠', 'printed')}
        <tr class="apart">
          <th scope="row">{say(language, 'difference')}</th>
          <td class="sign" />
          <td class="figure">{signed(difference)}</td>
        </tr>
      </tbody>
    </table>
  );
}
