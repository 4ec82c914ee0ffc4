import { OutputError } from '../../shared/output-error.js';
import type { FinishJob, FinishResult, FinishWork } from '../finish/jobs.js';
import type { Means } from './means.js';
import { type Loss, type Member, startMember } from './member.js';
import type { Answer, AnyJob, Job, Worked } from './messages.js';

/** Child processes that work. As many live at a time as jobs are given at a time. */
export interface Pool {
  /** Works on a document in a process that is free, or in a new one. Never rejects. */
  readonly work: (job: Job) => Promise<Worked>;
  /** Works on a document in a process that never held another one. */
  readonly workAlone: (job: Job) => Promise<Worked>;
  /**
   * Does a part of the work on all records together, once more in a new process where one is lost over it. Throws
   * `OutputError` where that is lost too.
   */
  readonly finish: FinishWork;
  /** Ends all processes, by force where they are busy; done when they are gone. */
  readonly close: () => Promise<void>;
}

/** What the children of a pool run unless told otherwise. */
export const CHILD_ENTRY = new URL('./child.js', import.meta.url);

/** Opens a pool whose children run `entry`. Nothing is started before there is work. */
export function openPool(means: Means, entry: URL = CHILD_ENTRY): Pool {
  const idle: Member[] = [];
  const all = new Set<Member>();
  let closed = false;
  const start = (): Member => {
    const member = startMember(entry, means);
    all.add(member);
    return member;
  };
  const end = async (member: Member): Promise<void> => {
    await member.end();
    all.delete(member);
  };
  const workIn = async (member: Member, job: AnyJob, last: boolean): Promise<Answer | Loss> => {
    const answer = await member.work(job);
    if (last || closed || !member.fit()) void end(member);
    else idle.push(member);
    return answer;
  };
  /** A process that waits for work; those that went meanwhile are let go. */
  const free = (): Member | null => {
    for (let member = idle.pop(); member; member = idle.pop()) {
      if (member.fit()) return member;
      void end(member);
    }
    return null;
  };
  const finish = async <J extends FinishJob>(job: J): Promise<FinishResult<J>> => {
    let answer = await workIn(free() ?? start(), job, false);
    if (answer.kind === 'lost' && !closed) answer = await workIn(start(), job, true);
    if (answer.kind === 'finished') return answer.result as FinishResult<J>;
    if (answer.kind === 'lost') throw new OutputError('output-unfinished', answer.error.message);
    throw new Error(answer.kind === 'failed' ? answer.stack : `a child gave ${answer.kind} for ${job.kind}`);
  };
  return {
    work: async (job) => workedOf(await workIn(free() ?? start(), job, false)),
    workAlone: async (job) => workedOf(await workIn(start(), job, true)),
    finish,
    close: async () => {
      closed = true;
      idle.length = 0;
      await Promise.all([...all].map(end));
    },
  };
}

function workedOf(answer: Answer | Loss): Worked {
  if (answer.kind === 'made') return { made: answer.made, lost: false };
  if (answer.kind !== 'lost') throw new Error(`a child gave ${answer.kind} for a document`);
  const { error, stack } = answer;
  return { made: { ok: false, error, ...(stack === undefined ? {} : { stack }) }, lost: true };
}
