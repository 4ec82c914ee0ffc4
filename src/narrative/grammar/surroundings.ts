import type { Token } from '../scan/token.js';
import { recentFacts, type State } from './state.js';

/** Whether a token (or the end of the text) ends the clause. */
export const endsClause = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'comma' || token.kind === 'stop' || token.kind === 'semicolon';

/** The whole that fuel, repair and insurance are parts of. */
export const VEHICLES = 'official_vehicle_operation';

/** Whether the running of vehicles is being divided: it is the whole, or one of its parts was stated last in the sentence. */
export function amongVehicleCosts(at: State): boolean {
  const last = recentFacts(at).at(-1);
  return (
    at.whole?.keys[0] === VEHICLES ||
    /^(?:vehicle_count|official_vehicle)/.test(at.sentenceHead?.keys[0] ?? '') ||
    (last !== undefined && last.start >= at.sentenceStart && last.keys[0]!.startsWith(`${VEHICLES}:`))
  );
}

/** Whether what 报废 is said of are vehicles: by the unit, or because vehicles were counted just before. */
export const countsVehicles = (at: State, next: Token): boolean =>
  next.kind === 'figure' &&
  next.figure.kind === 'count' &&
  (next.figure.group === 'vehicles' ||
    /^(?:vehicle_|official_vehicle)/.test(recentFacts(at).at(-1)?.keys[0] ?? ''));

/** Whether projects under performance management were counted in the sentence. */
export const amongAssessed = (at: State): boolean =>
  recentFacts(at).some(
    (fact) => fact.start >= at.sentenceStart && fact.keys[0]!.startsWith('performance_projects'),
  );

/** Whether lines by economic purpose are being listed, where their shortest names need no other sign. */
export function amongEconomicLines(at: State): boolean {
  const last = recentFacts(at).at(-1);
  const whole = at.whole?.keys[0] ?? '';
  return (
    /^(?:personnel_expenditure|economic:30[13])/.test(whole) ||
    (last !== undefined && last.start >= at.sentenceStart && last.keys[0]!.startsWith('economic:'))
  );
}

/** Whether revenue is being listed. */
export const amongRevenue = (at: State): boolean =>
  at.head?.keys.some((key) => key.includes('revenue')) === true ||
  recentFacts(at).some((fact) => fact.keys[0]!.includes('revenue'));

/** Whether the sentence is listing named projects: behind 其中 of one, or with one as the figure before. */
export function listsProjects(at: State): boolean {
  const last = recentFacts(at).findLast((fact) => fact.role === 'amount');
  return (
    at.whole?.keys[0]?.startsWith('project:') === true ||
    (last !== undefined && last.start >= at.sentenceStart && last.keys[0]!.startsWith('project:'))
  );
}
