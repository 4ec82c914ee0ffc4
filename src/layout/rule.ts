/** A straight line drawn along or across the page. `at` is its place on the other axis. */
export interface Rule {
  readonly along: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
