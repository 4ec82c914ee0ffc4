import type { ComponentChildren } from 'preact';
import { UNIT_MEASURES, type UnitRow } from '../../report/units.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import type { RecordAmount } from '../../schema/records.js';
import { grouped } from './money.js';
import { useLanguage } from './settings.js';
import { say } from './words.js';

/** Units of a document side by side, every figure leading to its place. */
export function UnitTable({
  units,
  vocabulary,
  nameOf,
  hrefOf,
  onShow,
}: {
  readonly units: readonly UnitRow[];
  readonly vocabulary: VocabularyView;
  readonly nameOf: (unit: UnitRow) => ComponentChildren;
  readonly hrefOf: (figure: RecordAmount) => string;
  readonly onShow?: () => void;
}) {
  const language = useLanguage();
  const measures = UNIT_MEASURES.filter((measure) => units.some(({ figures }) => figures[measure]));
  return (
    <div class="table-frame" tabIndex={0} role="group" aria-label={say(language, 'units')}>
      <table class="ranking unit-table">
        <thead>
          <tr>
            <th scope="col">{say(language, 'unit_name')}</th>
            {measures.map((measure) => (
              <th scope="col" class="figure">
                {vocabulary.measures[measure]?.[language === 'zh' ? 0 : 1] ?? measure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr class={unit.principal ? 'total' : undefined}>
              <th scope="row" lang="zh-CN">
                {nameOf(unit)}
                {unit.code && <span class="aside"> {unit.code}</span>}
              </th>
              {measures.map((measure) => {
                const figure = unit.figures[measure];
                return (
                  <td class="figure">
                    {figure ? (
                      <a href={hrefOf(figure)} onClick={onShow}>
                        {grouped(figure.amount_yuan!)}
                      </a>
                    ) : (
                      <span class="aside">—</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="aside">{say(language, 'units_legend', { unit: say(language, 'yuan') })}</p>
    </div>
  );
}
