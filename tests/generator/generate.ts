import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Composed, compose, type Disclosed } from './compose.js';
import { inYuan, type Layout, type Piece, type TablePiece } from './content.js';
import { docxOf } from './forms/docx.js';
import { htmlOf } from './forms/html.js';
import { canMakePdf, makePdfs } from './forms/pdf.js';
import { markdownOf, textOf } from './forms/text.js';
import { xlsxOf } from './forms/xlsx.js';
import {
  activitiesOf,
  basicOf,
  byFunctionOf,
  byPurposeOf,
  consolidated,
  type Figures,
  inventFigures,
  moved,
  procurementOf,
  projectOf,
  threePublicOf,
  totalOf,
  vehicleOf,
} from './model.js';
import { placesOf, SPECIALTIES } from './names.js';
import { otherFigure, plant } from './plant.js';
import { type Random, randomOf } from './random.js';

/** Forms that documents are made in. `split`: prose as text, tables as a workbook beside it. */
export const FORMS = ['text', 'markdown', 'html', 'docx', 'split', 'pdf'] as const;
export type Form = (typeof FORMS)[number];

/** What is to be made. */
export interface GenerateOptions {
  readonly out: string;
  readonly departments: number;
  readonly years: number;
  /** Part of the documents that get a mistake. */
  readonly errors: number;
  readonly seed: string;
  /** How often each form is taken, as weights. */
  readonly forms: Readonly<Partial<Record<Form, number>>>;
  readonly firstYear: number;
}

/** A document and what is true of it. */
export interface TrueDocument {
  readonly paths: readonly string[];
  readonly entity: string;
  readonly year: number;
  readonly kind: Disclosed['kind'];
  readonly scope: Disclosed['scope'];
  readonly measures: Readonly<Record<string, string>>;
  /** Spending by class of function, and basic expenditure by class of economic purpose, in yuan. */
  readonly byFunction: Readonly<Record<string, string>>;
  readonly byPurpose: Readonly<Record<string, string>>;
  readonly staff: number;
  /** Activities of the performance table; none in accounts. */
  readonly activities: number;
  readonly tables: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[];
}

/** A mistake that was put in. */
export interface TrueError {
  readonly paths: readonly string[];
  readonly mistake: string;
  /** Rules of which one has to find it. */
  readonly rules: readonly string[];
}

/** Makes the disclosures and the truth beside them (`truth.json`, `truth.jsonl`). Tells how many documents there are. */
export async function generate(
  options: GenerateOptions,
): Promise<{ readonly documents: number; readonly errors: number }> {
  rmSync(options.out, { recursive: true, force: true });
  const random = randomOf(options.seed);
  const works = new Works(options);
  const perPlace = SPECIALTIES.length;
  const places = placesOf(random.branch('places'), Math.ceil(options.departments / perPlace));
  for (let index = 0; index < options.departments; index++) {
    const place = places[Math.floor(index / perPlace) % places.length]!;
    await works.department(place, index, random.branch(`${index}`));
  }
  return works.finish();
}

interface Member {
  readonly name: string;
  readonly itself: boolean;
  readonly byYear: readonly { readonly budget: Figures; readonly accounts: Figures }[];
}

/** The folder in the making. */
class Works {
  readonly #options: GenerateOptions;
  readonly #lines: string[] = [];
  readonly #errors: TrueError[] = [];
  readonly #relations: { readonly department: string; readonly units: readonly string[] }[] = [];
  readonly #pdfs: { readonly docx: Uint8Array; readonly target: string }[] = [];
  #documents = 0;

  constructor(options: GenerateOptions) {
    this.#options = options;
    mkdirSync(options.out, { recursive: true });
  }

  async department(place: string, index: number, random: Random): Promise<void> {
    const specialty = SPECIALTIES[index % SPECIALTIES.length]!;
    const name = place + specialty.name;
    const units = random
      .some(specialty.units, random.whole(0, specialty.units.length))
      .map((unit) => place + unit);
    const members = [name, ...units].map((member, at): Member => {
      const own = random.branch(member);
      let budget = inventFigures(own, specialty, at === 0 ? own.whole(4, 9) : own.whole(1, 3));
      const byYear = Array.from({ length: this.#options.years }, () => {
        const year = { budget, accounts: moved(own, budget, 82, 108) };
        budget = moved(own, budget, 88, 121);
        return year;
      });
      return { name: member, itself: at === 0, byYear };
    });
    if (units.length > 0) this.#relations.push({ department: name, units });
    const layout = layoutOf(randomOf(`${this.#options.seed}/${place}`));
    for (let y = 0; y < this.#options.years; y++)
      for (const kind of ['budget', 'final_accounts'] as const) {
        const key = kind === 'budget' ? 'budget' : 'accounts';
        const all = (year: number, of: 'budget' | 'accounts'): Figures =>
          consolidated(members.map(({ byYear }) => byYear[year]![of]));
        const common = { field: specialty.field, year: this.#options.firstYear + y, kind };
        const whole = all(y, key);
        await this.#disclose(
          {
            ...common,
            name,
            scope: 'department',
            itself: false,
            units,
            figures: whole,
            before: y > 0 ? all(y - 1, key) : null,
            initial: kind === 'budget' ? null : all(y, 'budget'),
          },
          layout,
          random.branch(`${y}${kind}`),
          null,
        );
        if (units.length === 0) continue;
        for (const member of members)
          await this.#disclose(
            {
              ...common,
              name: member.name,
              scope: 'unit',
              itself: member.itself,
              units: [],
              figures: member.byYear[y]![key],
              before: y > 0 ? member.byYear[y - 1]![key] : null,
              initial: kind === 'budget' ? null : member.byYear[y]!.budget,
            },
            layout,
            random.branch(`${y}${kind}${member.name}`),
            whole,
          );
      }
  }

  async #disclose(
    disclosed: Disclosed,
    layout: Layout,
    random: Random,
    department: Figures | null,
  ): Promise<void> {
    const wrong = random.chance(this.#options.errors);
    const shifted = wrong && random.chance(0.5) ? shift(disclosed, department, random) : null;
    const printed = shifted?.disclosed ?? disclosed;
    const made = compose(printed, layout, random.branch('words'));
    const planted = wrong && !shifted ? plant(made, random) : null;
    const composed = planted?.composed ?? made;
    const form = this.#formOf(random);
    const base = `${disclosed.year}/${disclosed.kind === 'budget' ? '预算' : '决算'}/${disclosed.name}${disclosed.itself ? '（本级）' : disclosed.scope === 'department' ? '（部门）' : ''}`;
    const paths = await this.#write(base, form, composed, layout);
    this.#documents += paths.length;
    const truth: TrueDocument = {
      paths,
      entity: disclosed.name,
      year: disclosed.year,
      kind: disclosed.kind,
      scope: disclosed.scope,
      measures: measuresOf(printed.figures),
      byFunction: yuanBy(byFunctionOf(printed.figures)),
      byPurpose: yuanBy(byPurposeOf(printed.figures)),
      staff: printed.figures.staff,
      activities: disclosed.kind === 'budget' ? activitiesOf(printed.figures).length : 0,
      tables: composed.tables.flatMap((piece) =>
        piece.kind === 'table' ? [{ title: piece.title, rows: piece.rows }] : [],
      ),
    };
    this.#lines.push(JSON.stringify(truth));
    const error = planted ?? shifted;
    if (error) this.#errors.push({ paths, mistake: error.mistake, rules: error.rules });
  }

  #formOf(random: Random): Form {
    const weights = FORMS.map((form) => this.#options.forms[form] ?? 0);
    let at = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      at -= weight;
      if (at < 0) return FORMS[index]!;
    }
    return 'text';
  }

  async #write(
    base: string,
    form: Form,
    { title, prose, tables }: Composed,
    layout: Layout,
  ): Promise<readonly string[]> {
    const [head, ...rest] = prose as [Piece, ...Piece[]];
    const all = layout.tablesFirst ? [head, ...tables, ...rest] : [head, ...rest, ...tables];
    const put = (ending: string, content: string | Uint8Array): string => {
      const path = `${base}${ending}`;
      mkdirSync(dirname(join(this.#options.out, path)), { recursive: true });
      writeFileSync(join(this.#options.out, path), content);
      return path;
    };
    if (form === 'text') return [put('.txt', textOf(all))];
    if (form === 'markdown') return [put('.md.txt', markdownOf(all))];
    if (form === 'html') return [put('.html', htmlOf(title, all))];
    if (form === 'docx') return [put('.docx', await docxOf(all))];
    if (form === 'split') {
      const own = tables as readonly TablePiece[];
      const titled = own.map((table, index) =>
        index === 0 ? { ...table, title: `${title}——${table.title}` } : table,
      );
      return [put('.txt', textOf(prose)), put('（表格）.xlsx', xlsxOf(titled))];
    }
    const target = join(this.#options.out, `${base}.pdf`);
    mkdirSync(dirname(target), { recursive: true });
    this.#pdfs.push({ docx: await docxOf(all), target });
    return [`${base}.pdf`];
  }

  finish(): { readonly documents: number; readonly errors: number } {
    if (this.#pdfs.length > 0 && !canMakePdf())
      throw new Error('soffice (LibreOffice) is not here: leave pdf out of --forms');
    makePdfs(this.#pdfs);
    const { out, ...options } = this.#options;
    const truth = { options, documents: this.#documents, relations: this.#relations, errors: this.#errors };
    writeFileSync(join(out, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
    writeFileSync(join(out, 'truth.jsonl'), this.#lines.map((line) => `${line}\n`).join(''));
    return { documents: this.#documents, errors: this.#errors.length };
  }
}

const layoutOf = (random: Random): Layout => ({
  unit: random.chance(0.5) ? '元' : '万元',
  numbering: 'han',
  splitCodes: random.chance(0.4),
  totalFirst: random.chance(0.5),
  tablesFirst: random.chance(0.3),
  wording: random.pick([0, 1, 2] as const),
});

const yuanBy = (amounts: ReadonlyMap<string, number>): Record<string, string> =>
  Object.fromEntries([...amounts].map(([code, amount]) => [code, inYuan(amount)]));

const measuresOf = (figures: Figures): Record<string, string> => ({
  revenue_total: inYuan(totalOf(figures)),
  expenditure_total: inYuan(totalOf(figures)),
  basic_expenditure: inYuan(basicOf(figures)),
  project_expenditure: inYuan(projectOf(figures)),
  three_public_total: inYuan(threePublicOf(figures)),
  overseas_travel: inYuan(figures.overseas),
  official_vehicle_total: inYuan(vehicleOf(figures)),
  official_reception: inYuan(figures.reception),
  procurement_total: inYuan(procurementOf(figures)),
});

/** A disclosure that is sound in itself and at odds with another one; null where it offers no place for it. */
function shift(
  disclosed: Disclosed,
  department: Figures | null,
  random: Random,
): { readonly disclosed: Disclosed; readonly mistake: string; readonly rules: readonly string[] } | null {
  const { figures, before, initial } = disclosed;
  const ways = [
    ...(before && threePublicOf(before) > 0
      ? [
          {
            disclosed: { ...disclosed, before: { ...before, reception: changed(before.reception) } },
            mistake: "last year's receptions are not those of last year's disclosure",
            rules: ['C-001'],
          },
        ]
      : []),
    ...(initial
      ? [
          {
            disclosed: {
              ...disclosed,
              initial: {
                ...initial,
                lines: initial.lines.map((line, i) =>
                  i === 0 ? { ...line, project: line.project + 12_300 } : line,
                ),
              },
            },
            mistake: 'the initial budget is not that of the budget disclosure',
            rules: ['C-002'],
          },
        ]
      : []),
    ...(department && vehicleOf(department) > vehicleOf(figures) && vehicleOf(department) > 0
      ? [
          {
            disclosed: {
              ...disclosed,
              figures: {
                ...figures,
                vehiclePurchase: department.vehiclePurchase,
                vehicleOperation: department.vehicleOperation,
              },
            },
            mistake: 'official vehicles of the unit are those of the whole department',
            rules: ['C-004', 'C-005'],
          },
        ]
      : []),
    ...(department
      ? [
          {
            disclosed: { ...disclosed, figures: { ...figures, goods: procurementOf(department) + 4_500 } },
            mistake: 'the unit purchases more than its department',
            rules: ['C-003', 'C-004'],
          },
        ]
      : []),
  ];
  return ways.length === 0 ? null : random.pick(ways);
}

const changed = (amount: number): number => Number(otherFigure(String(amount)));
