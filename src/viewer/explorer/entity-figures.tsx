import { changeOf } from '../../compare/change.js';
import { figureOf, type Observations } from '../../compare/choose.js';
import { grouped, signed } from '../common/money.js';
import { proofHref } from '../common/proof.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import { useExplorer } from './context.js';
import type { DisclosedEdition } from './editions.js';

/** What is shown of an entity over the years. */
export const MEASURES = [
  'revenue_total',
  'expenditure_total',
  'basic_expenditure',
  'project_expenditure',
  'general_public_budget_expenditure',
  'three_public_total',
  'agency_operating',
  'procurement_total',
];

/** The main figures of an entity by edition, with their changes against its own disclosure of the year before. */
export function EntityFigures({
  columns,
  observations,
}: {
  readonly columns: readonly DisclosedEdition[];
  readonly observations: Observations;
}) {
  const { vocabulary } = useExplorer();
  const language = useLanguage();
  const rows = MEASURES.map((measure) => ({
    measure,
    figures: columns.map(({ disclosed, before }) => {
      const figure = disclosed ? figureOf(disclosed, observations, measure) : null;
      return figure && { ...figure, change: changeOf(figure.observation, before, observations) };
    }),
  })).filter(({ figures }) => figures.some((figure) => figure !== null));
  return (
    <div class="table-frame" tabIndex={0} role="group" aria-label={say(language, 'over_years')}>
      <table class="ranking over-years">
        <caption class="aside">{say(language, 'amounts_in', { unit: say(language, 'yuan') })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(language, 'measure')}</th>
            {columns.map(({ edition }) => (
              <th scope="col" class="figure">
                {edition.year} {say(language, edition.kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, figures }) => (
            <tr>
              <th scope="row">{vocabulary.measures[measure]?.[language === 'zh' ? 0 : 1] ?? measure}</th>
              {figures.map((figure) => (
                <td class="figure">
                  {figure ? (
                    <>
                      <a href={proofHref(figure.observation)}>{grouped(figure.observation.value!)}</a>
                      {figure.change.own && (
                        <a class="aside change-line" href={proofHref(figure.change.own)}>
                          {signed(figure.change.own.difference)}
                          {figure.change.own.percent !== null && ` (${signed(figure.change.own.percent)}%)`}
                        </a>
                      )}
                    </>
                  ) : (
                    <span class="aside">{say(language, 'not_stated')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
