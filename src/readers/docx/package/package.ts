import type { Archive } from '../../../intake/archive.js';
import { detailOf, type InputErrorCode, InputProblem } from '../../../shared/input-error.js';
import type { Limits } from '../../../shared/limits.js';
import type { Notes } from '../notes.js';
import { type ParseHooks, parseXml } from '../xml/parse.js';
import type { XmlElement } from '../xml/tree.js';
import { type Relationship, relationshipsOf, relationshipsPartOf } from './relationships.js';

/** Problems that end the reading wherever they stand: the file is hostile or cannot be trusted. */
const FATAL: ReadonlySet<InputErrorCode> = new Set([
  'zip-bomb',
  'zip-inconsistent',
  'input-encrypted',
  'xml-doctype-forbidden',
  'too-deep',
  'too-much-content',
]);

/** The parts of an Office file, read by relation and never by a name that is taken for granted. */
export interface OfficePackage {
  /** Relations of a part; `''` for those of the package itself. None where it states none. */
  readonly relationships: (part: string) => Promise<readonly Relationship[]>;
  /** The parsed part. Throws an `InputProblem` where it is missing or unreadable. */
  readonly require: (part: string, hooks?: ParseHooks) => Promise<XmlElement>;
  /** The parsed part, or undefined with a note where it is missing or damaged. Throws for a hostile one. */
  readonly tryRead: (part: string) => Promise<XmlElement | undefined>;
}

/** The parts of `archive`. Part names are compared without regard to case, as the packaging standard has it. */
export function officePackage(archive: Archive, limits: Limits, notes: Notes): OfficePackage {
  const names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const require = async (part: string, hooks?: ParseHooks): Promise<XmlElement> => {
    const name = names.get(part.toLowerCase());
    if (name === undefined) throw new InputProblem('input-corrupt', `The part ${part} is missing.`);
    const bytes = await archive.read(name);
    if (!bytes.ok)
      throw new InputProblem(
        bytes.error.code,
        `${detailOf(bytes.error)} It concerns the part ${part}.`.trim(),
      );
    return parseXml(bytes.value, part, limits, hooks);
  };
  const tryRead = async (part: string): Promise<XmlElement | undefined> => {
    try {
      return await require(part);
    } catch (error) {
      if (!(error instanceof InputProblem) || FATAL.has(error.problem.code)) throw error;
      notes.add({
        code: 'part-unreadable',
        message: `The part ${part} could not be read; what it holds is missing.`,
        incomplete: true,
      });
      return undefined;
    }
  };
  const relationships = async (part: string): Promise<readonly Relationship[]> => {
    const relationsPart = relationshipsPartOf(part);
    if (!names.has(relationsPart.toLowerCase())) return [];
    const root = await tryRead(relationsPart);
    return root ? relationshipsOf(root, part) : [];
  };
  return { relationships, require, tryRead };
}
