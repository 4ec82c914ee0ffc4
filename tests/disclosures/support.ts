import type { DocumentHead } from '../../src/disclosures/types.js';
import type { Division } from '../../src/schema/document.js';

/** 普陀区 of 上海, as records have it. */
export const PUTUO: Division = { code: '310107', province: '上海市', prefecture: null, county: '普陀区' };
export const XIAN: Division = { code: '610100', province: '陕西省', prefecture: '西安市', county: null };

/** A document's head; `name` is the entity, in its division. */
export const head = (
  document_id: string,
  name: string | null,
  division: Division | null,
  more: Partial<DocumentHead> & { readonly level?: 'department' | 'unit' | null } = {},
): DocumentHead => {
  const { level = 'department', ...rest } = more;
  return {
    document_id,
    path: `${document_id}.pdf`,
    format: 'pdf',
    title: null,
    kind: 'budget',
    year: 2025,
    entity: name === null ? null : { name, code: null, level, division, locator: null },
    superior: null,
    institutions: [],
    reported: [],
    dated: null,
    revision: null,
    states: true,
    content: document_id,
    ...rest,
  };
};

/** Printed words without a place that matters. */
export const words = (printed: string) => ({ printed, locator: { block: 0 } });
