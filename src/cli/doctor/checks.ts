import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { permissionFlag } from '../../pipeline/pool/flags.js';
import { memoryIsWatched } from '../../pipeline/pool/memory.js';

/** One thing that the program needs of the machine. */
export interface MachineCheck {
  readonly name: string;
  readonly ok: boolean;
  /** True for what the program can do without. */
  readonly optional?: true;
  readonly detail: string;
  /** What to do where it is not so. */
  readonly hint: string;
}

const OLDEST_NODE = [20, 19] as const;

/** Looks at the machine: version of Node, decoding of Chinese text, a place for temporary files, memory. */
export async function examine(): Promise<readonly MachineCheck[]> {
  return [nodeVersion(), decoding(), normalisation(), await temporaryFolder(), memory(), isolation()];
}

function nodeVersion(): MachineCheck {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  return {
    name: 'Node.js',
    ok: major > oldestMajor || (major === oldestMajor && minor >= oldestMinor),
    detail: process.versions.node,
    hint: `Install Node.js ${OLDEST_NODE.join('.')} or later.`,
  };
}

/** A four-byte character of GB18030 (㐀), which decoders of plain GBK damage. */
const GB18030_SAMPLE = Uint8Array.of(0x81, 0x39, 0xee, 0x39);

function decoding(): MachineCheck {
  let decoded = '';
  try {
    decoded = new TextDecoder('gb18030', { fatal: true }).decode(GB18030_SAMPLE);
  } catch {
    // Reported below: a Node built without full ICU knows no GB18030.
  }
  return {
    name: 'GB18030 text',
    ok: decoded === '\u3400',
    detail: decoded === '\u3400' ? `decoded (ICU ${process.versions.icu ?? 'unknown'})` : 'cannot be decoded',
    hint: 'Install a build of Node.js with full ICU (the official ones have it).',
  };
}

function normalisation(): MachineCheck {
  const ok = '１２㎡'.normalize('NFKC') === '12m2';
  return {
    name: 'Unicode forms',
    ok,
    detail: ok ? 'normalised' : 'not normalised',
    hint: 'Install a build of Node.js with full ICU (the official ones have it).',
  };
}

async function temporaryFolder(): Promise<MachineCheck> {
  const hint = 'Free some space, or set TMPDIR to a folder that you may write to.';
  try {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
    await writeFile(join(folder, 'probe'), 'probe');
    await rm(folder, { recursive: true });
    return { name: 'Temporary files', ok: true, detail: 'can be written', hint };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { name: 'Temporary files', ok: false, detail: `cannot be written (${code})`, hint };
  }
}

function memory(): MachineCheck {
  const gigabytes = totalmem() / 1024 ** 3;
  return {
    name: 'Memory and cores',
    ok: gigabytes >= 1,
    detail: `${gigabytes.toFixed(1)} GB, ${availableParallelism()} cores`,
    hint: 'Use a machine with at least 1 GB of memory.',
  };
}

/** How far the processes that read documents are kept apart. Less is no fault of the machine, and is said. */
function isolation(): MachineCheck {
  const permissions =
    permissionFlag() === null ? 'not limited by this Node.js' : 'limited to reading the program';
  const memory = memoryIsWatched() ? 'watched' : 'bounded by the heap limit only';
  return {
    name: 'Processes that read',
    ok: true,
    detail: `files ${permissions}, memory ${memory}`,
    hint: '',
  };
}
