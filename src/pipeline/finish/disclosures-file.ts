import { SCHEMA_VERSION } from '../../schema/common.js';
import type { DisclosuresList } from '../../schema/disclosures-list.js';
import { beginFile } from '../../shared/atomic-write.js';
import { toJson } from '../../shared/json.js';

/** `disclosures.json` in the making. */
export interface DisclosuresFile {
  /** Puts an entry behind the others, given as JSON. */
  readonly add: (disclosure: string) => Promise<void>;
  /** Gives the file its name. */
  readonly commit: (unplaced: DisclosuresList['unplaced']) => Promise<void>;
  /** Removes what was written. Safe after `commit`; never throws. */
  readonly discard: () => Promise<void>;
}

/** Begins the file: one disclosure a line, since with many documents there are many. */
export async function beginDisclosures(path: string): Promise<DisclosuresFile> {
  const file = await beginFile(path);
  await file.write(`{\n  "schema_version": ${JSON.stringify(SCHEMA_VERSION)},\n  "disclosures": [`);
  let first = true;
  return {
    add: async (disclosure) => {
      await file.write(`${first ? '' : ','}\n    ${disclosure}`);
      first = false;
    },
    commit: async (unplaced) => {
      await file.write(`${first ? '' : '\n  '}],\n${toJson({ unplaced }).slice(2)}`);
      await file.commit();
    },
    discard: file.discard,
  };
}
