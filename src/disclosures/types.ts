import type { DocumentKind, DocumentRecord, Entity, Format } from '../schema/document.js';
import type { Fact } from '../schema/fact.js';
import type { TableGrade } from '../schema/table.js';
import type { Locator } from '../shared/locator.js';

/** What a digest is made of: a record, checked or not yet. */
export type Digestible = Omit<DocumentRecord, 'findings' | 'checks'>;

/** A figure of a document as rules across documents see it. */
export interface DigestFigure
  extends Pick<
    Fact,
    | 'id'
    | 'where'
    | 'measure'
    | 'label'
    | 'amount_yuan'
    | 'unit_in_text'
    | 'unit_assumed'
    | 'decimals'
    | 'year'
    | 'role'
    | 'direction'
    | 'compare_to'
    | 'implied'
    | 'approximate'
    | 'irregular'
    | 'table'
    | 'quote'
    | 'locator'
  > {
  /** Grade of the table that it stands in; null for a figure of the prose. */
  readonly grade: TableGrade | null;
}

/** The figure of a document, or of a body in it, for a measure in its own year, chosen among all that it states. */
export interface DigestHeadline
  extends Pick<
    Fact,
    | 'measure'
    | 'where'
    | 'amount_yuan'
    | 'quantity'
    | 'unit_in_text'
    | 'unit_assumed'
    | 'decimals'
    | 'implied'
    | 'quote'
    | 'locator'
    | 'reporting_entity'
  > {
  /** The fact that it is taken from. */
  readonly fact: string;
  /** Whether it is said to be about so much, or printed in a damaged form. */
  readonly doubtful: boolean;
  /** How many facts of the document state the figure, and whether all of them agree. */
  readonly statements: number;
  readonly agree: boolean;
}

/** Words with their place. */
export interface Words {
  readonly printed: string;
  readonly locator: Locator;
}

/** A paragraph that says something of the entity itself, and not what everybody's form says. */
export interface DigestParagraph extends Words {
  /** Of its words without names, years and figures; null where so many figures stand in it that it is a form. */
  readonly form: string | null;
  /** Of its words as printed; null where it states fewer figures than two, which may agree by chance. */
  readonly exact: string | null;
}

/** A body whose figures a document states apart from those of its own entity. */
export interface ReportedBody extends Words {
  /** Its id among the reporting entities of the document. */
  readonly id: string;
  readonly level: 'department' | 'unit' | null;
  /** Whether it states figures of the body that other documents may state too; else it only names it. */
  readonly states: boolean;
}

/** What a document states of such a body. */
export interface BodyDigest {
  readonly id: string;
  /** Whether a part of the document is its own disclosure; else its figures stand among those of others. */
  readonly part: boolean;
  readonly coverage: readonly string[];
  readonly figures: readonly DigestFigure[];
  readonly lines: readonly DigestFigure[];
  readonly headlines: readonly DigestHeadline[];
}

/** What is kept of a document to compare it with others: a few kilobytes, whatever its size. */
export interface DocumentDigest {
  readonly document_id: string;
  readonly path: string;
  readonly format: Format;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly year: number | null;
  readonly entity: Entity | null;
  readonly superior: Words | null;
  readonly institutions: readonly Words[];
  /** Bodies whose figures it reports apart from those of its own entity. */
  readonly reported: readonly ReportedBody[];
  /** Date of publication that the document states. */
  readonly dated: (Words & { readonly date: string }) | null;
  /** Words by which it says that it replaces an earlier one. */
  readonly revision: Words | null;
  /** What it states: kinds of tables with data, measures of the prose. */
  readonly coverage: readonly string[];
  /** Of all its words and figures, whatever the format. */
  readonly content: string;
  readonly figures: readonly DigestFigure[];
  /** Lines by function that the prose states, `functional:` with a code of seven digits. */
  readonly lines: readonly DigestFigure[];
  /** Its figures of every measure in its own year, one each. */
  readonly headlines: readonly DigestHeadline[];
  /** What it states of those that it reports apart: of each that states something. */
  readonly bodies: readonly BodyDigest[];
  readonly paragraphs: readonly DigestParagraph[];
}

/** What is kept in memory of every document; the rest lies on the disk until its entity is looked at. */
export interface DocumentHead
  extends Omit<DocumentDigest, 'coverage' | 'figures' | 'lines' | 'headlines' | 'bodies' | 'paragraphs'> {
  /** Whether it states anything at all: a cover with links does not. */
  readonly states: boolean;
}
