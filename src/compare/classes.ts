/** Codes of the classes of spending: 201–234 by function, 301–313 and 399 by purpose. */
export const CLASS_CODES: Readonly<Record<'function' | 'purpose', readonly string[]>> = {
  function: Array.from({ length: 34 }, (_, i) => String(201 + i)),
  purpose: [...Array.from({ length: 13 }, (_, i) => String(301 + i)), '399'],
};
