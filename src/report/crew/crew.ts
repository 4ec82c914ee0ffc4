import { join } from 'node:path';
import { childFlags } from '../../pipeline/pool/flags.js';
import { type Loss, type Member, startMember } from '../../pipeline/pool/member.js';
import { DEFAULT_LIMITS } from '../../shared/limits.js';
import { OutputError } from '../../shared/output-error.js';
import type { PageAnswer, PageJob, PageMade } from './job.js';

/** Who makes pages. */
export interface Crew {
  readonly make: (job: PageJob) => Promise<PageMade>;
  /** Done when no process is left. */
  readonly close: () => Promise<void>;
}

const ENTRY = new URL('./child.js', import.meta.url);
/** Drawing a document of some hundred pages takes longer than reading it. */
const MEANS = { limits: { ...DEFAULT_LIMITS, documentSeconds: 900, progressSeconds: 60 }, aids: {} };

/** Makes pages in this process. */
export function ownCrew(): Crew {
  return {
    make: async (job) => (await import('./make-page.js')).makePage(job),
    close: async () => undefined,
  };
}

/**
 * Makes pages in child processes that run `entry`, as many at a time as pages are asked for. They may read, write into
 * `folder`, and nothing else. A document whose drawing takes a process down is shown as text; the others are done as if
 * it were not there.
 */
export function childCrew(folder: string, entry: URL = ENTRY): Crew {
  const flags = flagsFor(folder, entry);
  const idle: Member<PageJob, PageAnswer>[] = [];
  const all = new Set<Member<PageJob, PageAnswer>>();
  let closed = false;
  const end = async (member: Member<PageJob, PageAnswer>): Promise<void> => {
    await member.end();
    all.delete(member);
  };
  const work = async (job: PageJob): Promise<PageAnswer | Loss> => {
    let member = idle.pop();
    if (!member) {
      member = startMember<PageJob, PageAnswer>(entry, MEANS, flags);
      all.add(member);
    }
    const answer = await member.work(job);
    if (member.fit() && !closed) idle.push(member);
    else void end(member);
    return answer;
  };
  return {
    make: async (job) => {
      let answer = await work(job);
      if (answer.kind === 'lost' && !closed)
        answer = await work({ ...job, options: { ...job.options, drawable: false } });
      if (answer.kind === 'page') return answer.page;
      if (answer.kind === 'output') throw new OutputError(answer.code, answer.detail);
      throw new Error(`Document ${job.id}: ${answer.error.message} ${answer.stack ?? ''}`);
    },
    close: async () => {
      closed = true;
      await Promise.all([...all].map(end));
    },
  };
}

/** The flags of every child, with leave to read what the paths of records name and to write the pages. */
function flagsFor(folder: string, entry: URL): readonly string[] {
  const flags = childFlags(entry, MEANS);
  const kept = flags.filter((flag) => !flag.startsWith('--allow-fs-'));
  return kept.length === flags.length
    ? flags
    : [...kept, '--allow-fs-read=*', `--allow-fs-write=${join(folder, '*')}`];
}
