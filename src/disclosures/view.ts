import type { DisclosedDocument, DisclosureScope, ReportedBody } from '../schema/disclosures-list.js';
import type { DocumentKind } from '../schema/document.js';
import type { DigestFigure, DigestHeadline, DigestParagraph, DocumentDigest } from './types.js';

/** A figure with the document that it stands in. */
export interface PlacedFigure extends DigestFigure {
  readonly document_id: string;
}

/** The figure of a document for a measure, with the document. */
export interface PlacedHeadline extends DigestHeadline {
  readonly document_id: string;
}

/** A document of a disclosure: what it is in it, and what is kept of it. */
export interface DocumentView extends DisclosedDocument {
  readonly digest: DocumentDigest;
}

/** A document of others that reports the entity of a disclosure apart, and what it states of it. */
export interface BodyView extends ReportedBody {
  readonly digest: DocumentDigest;
  /** Whether it has a part of the document of its own. */
  readonly apart: boolean;
}

/** A disclosure as rules across documents see it. */
export interface DisclosureView {
  readonly id: string;
  readonly entity: string;
  readonly name: string;
  readonly scope: DisclosureScope;
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly documents: readonly DocumentView[];
  /** Documents of others that report it. */
  readonly within: readonly BodyView[];
  /** Whether its figures were told apart from those of others in their tables, and stand in no part of its own. */
  readonly inside: boolean;
  /** Figures of the documents that count: copies and superseded versions left out. */
  readonly figures: readonly PlacedFigure[];
  /** Lines by function of the same documents, as their prose states them. */
  readonly lines: readonly PlacedFigure[];
  /** Figures of the same documents for every measure in its year, one for a document. */
  readonly headlines: readonly PlacedHeadline[];
}

/** A paragraph that another entity has in the same words. */
export interface SharedParagraph {
  readonly document_id: string;
  readonly paragraph: DigestParagraph;
  /** Whether figures and names agree too. */
  readonly exact: boolean;
  readonly others: readonly {
    readonly name: string;
    readonly document_id: string;
    readonly paragraph: DigestParagraph;
  }[];
}

/** A document of another disclosure with the very same content. */
export interface Double {
  readonly document_id: string;
  readonly other: Pick<DocumentDigest, 'document_id' | 'path' | 'entity' | 'title'> & {
    readonly disclosure: string;
  };
  /** How the other disclosure differs. */
  readonly differs: 'entity' | 'year' | 'kind' | 'scope';
}

/** A disclosure with those that it can be held against. Absent ones are not among the documents. */
export interface DisclosureContext {
  readonly own: DisclosureView;
  /** Of the same entity and scope for the year before. */
  readonly lastYear: { readonly budget: DisclosureView | null; readonly accounts: DisclosureView | null };
  /** Of final accounts: the budget of the same entity, scope and year. */
  readonly budget: DisclosureView | null;
  /** Of a unit: what its department discloses for the same year and kind. */
  readonly departments: readonly DisclosureView[];
  /** Of a department: what its units disclose, and the units that it names of which nothing is here. */
  readonly units: { readonly views: readonly DisclosureView[]; readonly missing: readonly string[] };
  readonly shared: readonly SharedParagraph[];
  /** Documents of its place and kind that its paragraphs were held against; few tell nothing. */
  readonly compared: number;
  readonly doubles: readonly Double[];
}
