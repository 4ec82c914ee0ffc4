import type { Table } from '../../schema/table.js';
import { comparable } from '../../shared/text.js';
import { BY_AREA, BY_VOLUME } from '../../vocabulary/measured-in.js';
import { defineRule, notApplicable } from '../define.js';
import { cellEvidence } from '../evidence.js';
import type { Breach, CheckableRecord } from '../types.js';

/** What every such unit holds; told quickly. */
const MEASURE = /[立平mMｍ]/u;
const PER_VOLUME = /元\/(?:立方米|立方|m3|m³)|元每立方米|每立方米/u;
const PER_AREA = /元\/(?:平方米|平米|平方|m2|m²)|元每平方米|每平方米/u;
const PRICE = /单价|价格|成本|费用|标准|单位|费$|费（|费\(/u;

/** The price of something measured by area is given by volume, or the reverse. */
export const pricePerWrongMeasure = defineRule({
  id: 'F-015',
  version: 1,
  slug: 'price-per-wrong-measure',
  name: { zh: '单价的计量单位不合', en: 'A price per the wrong measure' },
  statement: {
    zh: '按面积计量的事项（测绘、物业、供暖等）单价应为每平方米，按体积计量的应为每立方米。',
    en: 'Prices of what is measured by area (surveying, property service, heating) are per square metre, of what is measured by volume per cubic metre.',
  },
  scope: ['tables'],
  applies: {
    zh: '绩效指标等表中写明每平方米或每立方米单价、且名称足以判断的行。',
    en: 'Rows of tables with a price per square or cubic metre whose name tells how the thing is measured.',
  },
  severity: 'warning',
  basis: [
    {
      kind: 'wording',
      text: { zh: '面积与体积的计量单位不可互换。', en: 'Area and volume are not the same.' },
    },
  ],
  tolerance: { kind: 'none' },
  messages: {
    default: {
      zh: '“{name}”的单价单位为“{unit}”，疑应按{expected}计。',
      en: 'The price of "{name}" is in "{unit}"; it seems to be meant per {expected}.',
    },
  },
  byHand: {
    zh: '查看该事项按面积还是按体积计量。',
    en: 'See whether the thing is measured by area or by volume.',
  },
  examples: { holds: '房产测绘费单价 ≤3.15元/平方米', fails: '房产测绘费单价 ≤3.15元/立方米' },
  related: ['F-001'],
  evaluate(record) {
    const priced = pricesIn(record);
    if (priced.length === 0) return notApplicable('No table gives a price per square or cubic metre.');
    return { kind: 'evaluated', applied: priced.length, breaches: priced.flatMap(breachOf) };
  },
});

interface Price {
  readonly table: Table;
  readonly row: number;
  /** Column of the unit. */
  readonly unit: number;
  /** Column of the nearest name before it. */
  readonly name: number;
}

function pricesIn(record: CheckableRecord): readonly Price[] {
  return record.tables.flatMap((table) =>
    table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, unit): Price[] => {
        if (cell.length > 40 || !MEASURE.test(cell)) return [];
        const words = comparable(cell);
        if (!(PER_VOLUME.test(words) || PER_AREA.test(words))) return [];
        const before = cells.slice(0, unit + 1);
        const name = before.findLastIndex((text) => BY_AREA.test(text) || BY_VOLUME.test(text));
        return name < 0 || unit - name > 3 ? [] : [{ table, row, unit, name }];
      }),
    ),
  );
}

function breachOf({ table, row, unit, name }: Price): Breach[] {
  const cells = table.rows[row]!.cells;
  const words = comparable(cells[name]!);
  const printed = comparable(cells[unit]!);
  const area = BY_AREA.test(words);
  const volume = BY_VOLUME.test(words);
  if (area === volume || !PRICE.test(words)) return [];
  const wrong = area
    ? PER_VOLUME.test(printed) && !PER_AREA.test(printed)
    : PER_AREA.test(printed) && !PER_VOLUME.test(printed);
  if (!wrong) return [];
  const expected = area ? { zh: '平方米', en: 'square metre' } : { zh: '立方米', en: 'cubic metre' };
  const evidence = [cellEvidence('stated', table, row, unit)] as const;
  const others = name === unit ? [] : [cellEvidence('name', table, row, name)];
  return [
    {
      values: { name: words, unit: printed, expected },
      evidence: [...evidence, ...others],
      observed: printed,
      expected: expected.zh,
      difference: null,
      tolerance: null,
    },
  ];
}
