import type { Means } from './means.js';
import { type Member, startMember, type Worked } from './member.js';
import type { Job } from './messages.js';

/** Child processes that work on documents. As many live at a time as documents are given at a time. */
export interface Pool {
  /** Works on a document in a process that is free, or in a new one. Never rejects. */
  readonly work: (job: Job) => Promise<Worked>;
  /** Works on a document in a process that never held another one. */
  readonly workAlone: (job: Job) => Promise<Worked>;
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
  const workIn = async (member: Member, job: Job, last: boolean): Promise<Worked> => {
    const worked = await member.work(job);
    if (last || closed || !member.fit()) void end(member);
    else idle.push(member);
    return worked;
  };
  /** A process that waits for work; those that went meanwhile are let go. */
  const free = (): Member | null => {
    for (let member = idle.pop(); member; member = idle.pop()) {
      if (member.fit()) return member;
      void end(member);
    }
    return null;
  };
  return {
    work: (job) => workIn(free() ?? start(), job, false),
    workAlone: (job) => workIn(start(), job, true),
    close: async () => {
      closed = true;
      idle.length = 0;
      await Promise.all([...all].map(end));
    },
  };
}
