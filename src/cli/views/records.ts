import type { DocumentRecord } from '../../schema/document.js';
import type { RecordAmount } from '../../schema/records.js';
import { cleanLine } from '../terminal.js';
import { shorten } from './words.js';

/** The typed record in short: each part with its amounts, or with how much it holds. */
export function recordLines({ records }: DocumentRecord): readonly string[] {
  const { assets, performance, agency_operating: operating, three_public: threePublic } = records;
  return [
    ...amounts('revenue', records.revenue),
    ...amounts('expenditure', records.expenditure),
    ...amounts('fiscal appropriation', records.fiscal_appropriation),
    ...amounts('three public', threePublic.parts),
    ...(operating ? amounts('agency operating', { agency_operating: operating }) : []),
    ...amounts('procurement', records.procurement),
    ...(assets?.total
      ? amounts(`assets as of ${assets.as_of ?? 'no stated day'}`, { total: assets.total })
      : []),
    ...(assets?.planned_purchases ? amounts('planned purchases', { planned: assets.planned_purchases }) : []),
    ...records.changes.map(
      ({ label, direction, amount_yuan, reason }) =>
        `  change: ${cleanLine(label)} ${direction ?? ''} ${amount_yuan ?? ''}${reason ? ` (${shorten(cleanLine(reason), 50)})` : ''}`,
    ),
    ...count('duties', records.responsibilities),
    ...count('institutions', records.institutions),
    ...count('asset lines', assets?.items),
    ...count('overall goals', performance?.overall_goals),
    ...count('duty goals', performance?.duty_goals),
    ...count('activities', performance?.activities),
    ...count('performance projects', performance?.projects),
    ...count('performance indicators', performance?.indicators),
    ...count('functional lines', records.functional_lines),
    ...count('economic lines', records.economic_lines),
    ...count('projects', records.projects),
    ...count('glossary terms', records.glossary),
    ...count('closing remarks', records.closing_remarks),
  ];
}

const amounts = (name: string, parts: Readonly<Record<string, RecordAmount>>): readonly string[] =>
  Object.entries(parts).map(
    ([measure, { amount_yuan, facts }]) =>
      `  ${name}: ${cleanLine(measure)} ${amount_yuan ?? 'not stated'}${facts.length > 0 ? ` (${facts.join(' ')})` : ''}`,
  );

const count = (name: string, items: readonly unknown[] | undefined): readonly string[] =>
  items && items.length > 0 ? [`  ${name}: ${items.length}`] : [];
