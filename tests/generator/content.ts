/** What is printed in a disclosure, whatever the format. */
export type Piece =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly unit: string;
      readonly by: string;
      readonly header: readonly (readonly string[])[];
      readonly rows: readonly (readonly string[])[];
    };

export type TablePiece = Extract<Piece, { readonly kind: 'table' }>;

/** How a place prints its disclosures: one layout a place, as finance offices prescribe it. */
export interface Layout {
  readonly unit: '元' | '万元';
  readonly numbering: 'han' | 'parts';
  readonly splitCodes: boolean;
  readonly totalFirst: boolean;
  readonly tablesFirst: boolean;
  readonly wording: 0 | 1 | 2;
}

/** Money in the unit of a layout, thousands separated, two decimals. */
export function printed(hundreds: number, unit: Layout['unit']): string {
  const [whole, fraction] =
    unit === '元'
      ? [Math.abs(hundreds) * 100, '00']
      : [Math.trunc(Math.abs(hundreds) / 100), String(Math.abs(hundreds) % 100).padStart(2, '0')];
  const sign = hundreds < 0 ? '-' : '';
  return `${sign}${String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')}.${fraction}`;
}

/** The same in yuan, as records have it. */
export const inYuan = (hundreds: number): string => `${hundreds * 100}.00`;
