import type { Aids } from '../../programs/aids.js';
import type { Limits } from '../../shared/limits.js';

/** What a process is given to work with. */
export interface Means {
  readonly limits: Limits;
  readonly aids: Aids;
}

/** Whether programs of the machine may help. */
export const isAided = (aids: Aids): boolean => Object.values(aids).some(Boolean);
