let listener: (() => void) | null = null;

/**
 * Says that work on the document in hand goes on. To be called wherever a step is done whose number grows with the
 * document (a page, a sheet, a table, a rule): a supervisor tells a long work from one that hangs by it. Costs nothing
 * where nobody listens; never changes a result.
 */
export function progressed(): void {
  listener?.();
}

/** Sets who is told of progress in this process; null for nobody. */
export function onProgress(told: (() => void) | null): void {
  listener = told;
}
