import type { RecordChange } from '../../schema/records.js';
import type { Assembly } from '../types.js';
import { changeOf } from './change.js';
import { isThreePublic } from './three-public.js';

/** Changes against another year in document order, with their reasons; those of 三公 stand with 三公. */
export function changes({ facts }: Assembly): RecordChange[] {
  return facts.filter((fact) => fact.role === 'change' && !isThreePublic(fact.measure)).map(changeOf);
}
