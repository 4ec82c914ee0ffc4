import { Multimap } from '../shared/multimap.js';
import type { Entities } from './entities.js';

/** Which entities belong to which department. */
export class Relations {
  readonly #departments = new Multimap<string, string>();
  readonly #units = new Multimap<string, string>();
  readonly #above = new Map<string, string>();

  constructor(relations: Entities['relations']) {
    const told = new Set<string>();
    for (const { department, unit } of relations) {
      const pair = `${department} ${unit}`;
      if (told.has(pair)) continue;
      told.add(pair);
      this.#departments.add(unit, department);
      this.#units.add(department, unit);
      this.#join(department, unit);
    }
  }

  /** Departments of a unit, by their ids. */
  departmentsOf(unit: string): readonly string[] {
    return [...this.#departments.of(unit)].sort();
  }

  /** Units of a department, by their ids. */
  unitsOf(department: string): readonly string[] {
    return [...this.#units.of(department)].sort();
  }

  /** Whether two entities are a department and its unit, two units of one, or joined by several such steps. */
  related(a: string, b: string): boolean {
    return this.#headOf(a) === this.#headOf(b);
  }

  #headOf(entity: string): string {
    let at = entity;
    for (let above = this.#above.get(at); above !== undefined; above = this.#above.get(at)) at = above;
    return at;
  }

  #join(a: string, b: string): void {
    const [first, second] = [this.#headOf(a), this.#headOf(b)].sort() as [string, string];
    if (first !== second) this.#above.set(second, first);
  }
}
