/** A mistake put into one of the made documents, and the rules of which one has to name it as its cause. */
export interface PlantedMistake {
  readonly name: string;
  readonly document: string;
  readonly changes: readonly (readonly [string, string])[];
  readonly rules: readonly string[];
  /** Print that the finding has to show. */
  readonly shows: string;
}

/** Makes mistakes for a document: a name, the rules, what the finding shows, and what is changed. */
export const plantedIn =
  (document: string) =>
  (
    name: string,
    rules: string,
    shows: string,
    ...changes: (readonly [string, string])[]
  ): PlantedMistake => ({
    name,
    document,
    changes,
    rules: rules.split(' '),
    shows,
  });
