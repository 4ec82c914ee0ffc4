import { functionalCodes } from '../../vocabulary/classification/index.js';
import type { Token } from '../scan/token.js';
import type { State, Subject } from './state.js';

const LINE = /^functional:([^/\d]+)$/u;

/**
 * 住房公积金购房补贴15万元: names of lines printed one behind the other without a mark. Names of which one is above the other
 * in the classification are its levels, and the last is meant. Two lines share a figure, or have one each where two follow.
 */
export function partRunTogether(at: State, next: readonly Token[]): void {
  if (at.queue.length > 0 || at.aside || at.named.length !== 2) return;
  const [first, second] = at.named as [Subject, Subject];
  const names = [first, second].map(({ keys }) => (keys.length === 1 ? LINE.exec(keys[0]!)?.[1] : undefined));
  const [one, other] = names;
  if (one === undefined || other === undefined || first.end !== second.start || at.subject !== second) return;
  if (one === other || areLevels(one, other)) return;
  const [mark, figure] = next;
  if (mark?.kind === 'pause' && figure?.kind === 'figure' && figure.start === mark.end)
    at.queue = [first, second];
  else at.subject = { ...second, keys: [`functional:${one}+${other}`], start: first.start };
}

function areLevels(upper: string, lower: string): boolean {
  const above = functionalCodes([upper], null);
  const below = functionalCodes([lower], null);
  return (
    above.length === 0 ||
    below.length === 0 ||
    below.some((code) => above.some((own) => code.startsWith(own)))
  );
}
