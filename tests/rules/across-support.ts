import { viewOfGroup } from '../../src/disclosures/build-view.js';
import { placeOfBody } from '../../src/disclosures/entities.js';
import { disclosureIdOf } from '../../src/disclosures/group.js';
import type { DisclosureContext, DisclosureView, DocumentDigest } from '../../src/disclosures/index.js';
import { formatYuan, parsePrintedNumber, toYuan } from '../../src/shared/money.js';

/** A figure of a made-up disclosure: `printed` in `unit` (default 万元), of its own year and an amount unless said. */
export interface CaseFigure {
  readonly measure: string;
  readonly printed: string;
  readonly unit?: string;
  readonly role?: DocumentDigest['figures'][number]['role'];
  readonly year?: number;
  readonly where?: 'text' | 'table';
  readonly direction?: 'increase' | 'decrease' | 'flat';
  readonly compare_to?: string;
  readonly block?: number;
  readonly irregular?: boolean;
}

/** A document of a made-up disclosure. */
export interface CaseDocument {
  readonly id?: string;
  readonly figures?: readonly CaseFigure[];
  /** Lines by function of its prose. */
  readonly lines?: readonly CaseFigure[];
  readonly coverage?: readonly string[];
  readonly content?: string;
  readonly dated?: string;
  readonly revision?: string;
  readonly paragraphs?: readonly string[];
}

/** A made-up disclosure; a single document unless `documents` are given. */
export interface CaseView extends CaseDocument {
  readonly name: string;
  readonly scope?: DisclosureView['scope'];
  readonly year?: number;
  readonly kind?: DisclosureView['kind'];
  readonly documents?: readonly CaseDocument[];
  /** Whether the document is that of its department, in whose tables its figures stand. */
  readonly inside?: boolean;
}

/** A disclosure among others, as a case describes it. */
export interface CaseContext {
  readonly own: CaseView;
  readonly lastYear?: { readonly budget?: CaseView; readonly accounts?: CaseView };
  readonly budget?: CaseView;
  readonly departments?: readonly CaseView[];
  readonly units?: { readonly views: readonly CaseView[]; readonly missing?: readonly string[] };
  readonly shared?: readonly {
    readonly words: string;
    readonly exact: boolean;
    readonly others: readonly string[];
  }[];
  readonly compared?: number;
  readonly doubles?: readonly {
    readonly disclosure: string;
    readonly differs: 'entity' | 'year' | 'kind' | 'scope';
  }[];
}

const YEAR = 2025;
let made = 0;
const nextId = (): string => (++made).toString(16).padStart(16, '0');

/** The context of a case. */
export function buildContext(given: CaseContext): DisclosureContext {
  const own = buildView(given.own);
  const view = (one: CaseView | undefined): DisclosureView | null => (one ? buildView(one) : null);
  const [document] = own.documents;
  const paragraph = (printed: string) => ({ form: null, exact: 'e', printed, locator: { block: 0 } });
  return {
    own,
    lastYear: { budget: view(given.lastYear?.budget), accounts: view(given.lastYear?.accounts) },
    budget: view(given.budget),
    departments: (given.departments ?? []).map(buildView),
    units: {
      views: (given.units?.views ?? []).map(buildView),
      missing: given.units?.missing ?? [],
    },
    shared: (given.shared ?? []).map(({ words, exact, others }) => ({
      document_id: document!.document_id,
      paragraph: paragraph(words),
      exact,
      others: others.map((name) => ({ name, document_id: nextId(), paragraph: paragraph(words) })),
    })),
    compared: given.compared ?? 0,
    doubles: (given.doubles ?? []).map(({ disclosure, differs }) => ({
      document_id: document!.document_id,
      other: { document_id: nextId(), path: 'other.pdf', entity: null, title: null, disclosure },
      differs,
    })),
  };
}

function buildView(given: CaseView): DisclosureView {
  const { name, scope = 'department', year = YEAR, kind = 'budget', documents = [given] } = given;
  const entity = `e-${name}`;
  const digests = documents.map((document) => buildDigest(document, year, kind));
  const group = {
    id: disclosureIdOf(entity, year, kind, scope),
    entity,
    year,
    kind,
    scope,
    documents: given.inside ? [] : digests.map(({ document_id }) => document_id),
    within: given.inside ? digests.map(({ document_id }) => ({ document_id, body: 'e2' })) : [],
  };
  return viewOfGroup(
    group,
    name,
    given.inside
      ? {
          documents: [],
          within: digests.map((one) => ({
            digest: { ...one, document_id: placeOfBody(one.document_id, 'e2') },
            apart: false,
          })),
        }
      : { documents: digests, within: [] },
  );
}

function buildDigest(given: CaseDocument, year: number, kind: DisclosureView['kind']): DocumentDigest {
  const id = given.id ?? nextId();
  const words = (printed: string) => ({ printed, locator: { block: 0 } });
  return {
    document_id: id,
    path: `${id}.txt`,
    format: 'text',
    title: null,
    kind,
    year,
    entity: null,
    superior: null,
    institutions: [],
    reported: [],
    dated: given.dated === undefined ? null : { ...words(given.dated), date: given.dated },
    revision: given.revision === undefined ? null : words(given.revision),
    coverage: given.coverage ?? [`text:${id}`],
    content: given.content ?? id,
    figures: (given.figures ?? []).map((figure, index) => buildFigure(figure, index, year)),
    lines: (given.lines ?? []).map((figure, index) => buildFigure(figure, index, year)),
    headlines: [],
    bodies: [],
    paragraphs: (given.paragraphs ?? []).map((printed) => ({
      form: printed,
      exact: null,
      ...words(printed),
    })),
  };
}

function buildFigure(figure: CaseFigure, index: number, year: number): DocumentDigest['figures'][number] {
  const unit = figure.unit ?? '万元';
  const number = parsePrintedNumber(figure.printed)!;
  const where = figure.where ?? 'text';
  return {
    id: `f${index + 1}`,
    where,
    measure: figure.measure,
    label: figure.measure,
    amount_yuan: formatYuan(toYuan(number.value, unit)),
    unit_in_text: unit,
    unit_assumed: null,
    decimals: number.decimals,
    year: figure.year ?? year,
    role: figure.role ?? 'amount',
    direction: figure.direction ?? null,
    compare_to: (figure.compare_to ?? null) as DocumentDigest['figures'][number]['compare_to'],
    implied: false,
    approximate: false,
    irregular: figure.irregular ?? false,
    table: where === 'table' ? 't1' : null,
    quote: figure.printed + unit,
    locator: { block: figure.block ?? 0 },
    grade: where === 'table' ? 'sure' : null,
  };
}
