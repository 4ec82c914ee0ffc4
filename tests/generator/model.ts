import { COMMON_LINES, type Specialty } from './names.js';
import type { Random } from './random.js';

/** Money in hundreds of yuan, so that two decimals of 万元 are exact. Never a float. */
export type Hundreds = number;

/** What a body spends on one item. */
export interface Line {
  readonly code: string;
  readonly name: string;
  readonly parents: readonly (readonly [string, string])[];
  readonly basic: Hundreds;
  readonly project: Hundreds;
}

/** The figures of one body in one year. */
export interface Figures {
  readonly lines: readonly Line[];
  readonly economic: readonly { readonly code: string; readonly name: string; readonly amount: Hundreds }[];
  readonly overseas: Hundreds;
  readonly vehiclePurchase: Hundreds;
  readonly vehicleOperation: Hundreds;
  readonly reception: Hundreds;
  readonly goods: Hundreds;
  readonly works: Hundreds;
  readonly services: Hundreds;
  readonly vehicles: number;
  /** People in post. */
  readonly staff: number;
}

const sum = (values: Iterable<Hundreds>): Hundreds => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

export const basicOf = ({ lines }: Figures): Hundreds => sum(lines.map(({ basic }) => basic));
export const projectOf = ({ lines }: Figures): Hundreds => sum(lines.map(({ project }) => project));
export const totalOf = (figures: Figures): Hundreds => basicOf(figures) + projectOf(figures);
export const personnelOf = ({ economic }: Figures): Hundreds =>
  sum(economic.filter(({ code }) => !code.startsWith('302')).map(({ amount }) => amount));
export const publicOf = ({ economic }: Figures): Hundreds =>
  sum(economic.filter(({ code }) => code.startsWith('302')).map(({ amount }) => amount));
export const vehicleOf = (figures: Figures): Hundreds => figures.vehiclePurchase + figures.vehicleOperation;
export const threePublicOf = (figures: Figures): Hundreds =>
  figures.overseas + vehicleOf(figures) + figures.reception;
export const procurementOf = ({ goods, works, services }: Figures): Hundreds => goods + works + services;

/** Activities with the project money that each of them gets: one for each line that has some. */
export const activitiesOf = ({ lines }: Figures): readonly Line[] =>
  lines.filter(({ project }) => project > 0);

/** Spending by class of function (208), basic and project money together. */
export const byFunctionOf = ({ lines }: Figures): ReadonlyMap<string, Hundreds> =>
  grouped(lines.map(({ code, basic, project }) => [code, basic + project]));

/** Basic expenditure by class of economic purpose (301). */
export const byPurposeOf = ({ economic }: Figures): ReadonlyMap<string, Hundreds> =>
  grouped(economic.map(({ code, amount }) => [code, amount]));

function grouped(amounts: readonly (readonly [string, Hundreds])[]): ReadonlyMap<string, Hundreds> {
  const sums = new Map<string, Hundreds>();
  for (const [code, amount] of amounts)
    sums.set(code.slice(0, 3), (sums.get(code.slice(0, 3)) ?? 0) + amount);
  return sums;
}

const ECONOMIC: readonly (readonly [string, string, number])[] = [
  ['30101', '基本工资', 30],
  ['30102', '津贴补贴', 22],
  ['30103', '奖金', 14],
  ['30112', '其他社会保障缴费', 3],
  ['30201', '办公费', 9],
  ['30211', '差旅费', 6],
  ['30228', '工会经费', 3],
  ['30305', '生活补助', 4],
];

/** Invents what one body has in its first year. */
export function inventFigures(random: Random, specialty: Specialty, size: number): Figures {
  const own = specialty.lines.map(
    ([code, name], index): Line => ({
      code,
      name,
      parents: [[specialty.code, specialty.category], specialty.class],
      basic: index === 0 ? size * random.whole(900, 1_800) : 0,
      project: index === 0 ? 0 : size * random.whole(60, 2_400),
    }),
  );
  const common = COMMON_LINES.flatMap((group) =>
    group.lines.map(
      ([code, name]): Line => ({
        code,
        name,
        parents: [[group.code, group.category], group.class],
        basic: size * random.whole(40, 160),
        project: 0,
      }),
    ),
  );
  const lines = [...own, ...common].sort((a, b) => (a.code < b.code ? -1 : 1));
  const basic = sum(lines.map((line) => line.basic));
  return {
    lines,
    economic: spread(basic),
    overseas: random.chance(0.2) ? random.whole(20, 900) : 0,
    vehiclePurchase: random.chance(0.15) ? random.whole(1_200, 2_600) : 0,
    vehicleOperation: random.chance(0.8) ? random.whole(60, 1_900) : 0,
    reception: random.chance(0.8) ? random.whole(5, 420) : 0,
    goods: random.whole(30, 4_000),
    works: random.chance(0.4) ? random.whole(100, 60_000) : 0,
    services: random.whole(30, 9_000),
    vehicles: random.whole(1, 12),
    staff: random.whole(6, 90),
  };
}

/** Splits basic expenditure by economic purpose; the first line takes what rounding leaves. */
function spread(basic: Hundreds): Figures['economic'] {
  const whole = sum(ECONOMIC.map(([, , weight]) => weight));
  const amounts = ECONOMIC.map(([code, name, weight]) => ({
    code,
    name,
    amount: Math.floor((basic * weight) / whole),
  }));
  const rest = basic - sum(amounts.map(({ amount }) => amount));
  return amounts.map((line, index) => (index === 0 ? { ...line, amount: line.amount + rest } : line));
}

/** The next year, or what was spent of a budget: every figure moved by a factor of its own. */
export function moved(random: Random, figures: Figures, low: number, high: number): Figures {
  const move = (amount: Hundreds): Hundreds => Math.round((amount * random.whole(low, high)) / 100);
  const lines = figures.lines.map((line) => ({
    ...line,
    basic: move(line.basic),
    project: move(line.project),
  }));
  return {
    lines,
    economic: spread(sum(lines.map(({ basic }) => basic))),
    overseas: move(figures.overseas),
    vehiclePurchase: move(figures.vehiclePurchase),
    vehicleOperation: move(figures.vehicleOperation),
    reception: move(figures.reception),
    goods: move(figures.goods),
    works: move(figures.works),
    services: move(figures.services),
    vehicles: figures.vehicles,
    staff: figures.staff,
  };
}

/** A department from its units: every line and figure added up. */
export function consolidated(units: readonly Figures[]): Figures {
  const [first] = units as [Figures];
  const over = (of: (figures: Figures) => Hundreds): Hundreds => sum(units.map(of));
  return {
    lines: first.lines.map((line, index) => ({
      ...line,
      basic: over((unit) => unit.lines[index]!.basic),
      project: over((unit) => unit.lines[index]!.project),
    })),
    economic: first.economic.map((line, index) => ({
      ...line,
      amount: over((unit) => unit.economic[index]!.amount),
    })),
    overseas: over((unit) => unit.overseas),
    vehiclePurchase: over((unit) => unit.vehiclePurchase),
    vehicleOperation: over((unit) => unit.vehicleOperation),
    reception: over((unit) => unit.reception),
    goods: over((unit) => unit.goods),
    works: over((unit) => unit.works),
    services: over((unit) => unit.services),
    vehicles: over((unit) => unit.vehicles),
    staff: over((unit) => unit.staff),
  };
}
