import { economicName, functionalName } from './classification/index.js';

export { measureOf } from './measures/index.js';

/** Name of a class of spending by its code (208, 301) as it is called now; null for anything else. */
export const className = (code: string): string | null =>
  /^[23]\d{2}$/.test(code) ? (functionalName(code) ?? economicName(code)) : null;
