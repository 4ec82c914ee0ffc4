import { connect } from 'node:net';
import type * as BullMq from 'bullmq';

/** The optional package for queues, or null where it is not installed. */
export async function queueLibrary(): Promise<typeof BullMq | null> {
  try {
    return await import('bullmq');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Where the queue is, and which. */
export interface QueueAddress {
  /** Address of the Redis server: `redis://127.0.0.1:6379`. */
  readonly redis: string;
  /** Name of the queue; several runs at a time take one each. */
  readonly queue: string;
}

/** Something about the queue that is for the user to put right. */
export class QueueError extends Error {
  readonly code: 'queue-library-missing' | 'queue-unreachable' | 'queue-nothing-planned';
  readonly hint: string;
  constructor(code: QueueError['code'], message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The package for queues; throws `QueueError` where it is not installed. */
export async function requireQueueLibrary(): Promise<typeof BullMq> {
  const library = await queueLibrary();
  if (library) return library;
  throw new QueueError(
    'queue-library-missing',
    'The optional packages for queues, bullmq and ioredis, are not installed.',
    'Install them beside gongkai (npm install bullmq ioredis), or use gongkai run --shard, which needs none.',
  );
}

/** How long a server may take to answer a call for a connection, in milliseconds. */
const ANSWER_MS = 5_000;

/** Throws `QueueError` where no server takes connections: the packages would wait for one without end. */
export async function requireServer({ redis }: QueueAddress): Promise<void> {
  const { hostname, port, host } = new URL(redis);
  const reached = await new Promise<boolean>((done) => {
    const socket = connect({ host: hostname, port: Number(port || 6379), timeout: ANSWER_MS });
    const answer = (ok: boolean) => (): void => {
      socket.destroy();
      done(ok);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
  if (!reached)
    throw new QueueError(
      'queue-unreachable',
      `There is no Redis server at ${host}.`,
      'Start one (redis-server), or give its address with --redis.',
    );
}

/** How the packages reach the server. */
export function connectionOf({ redis }: QueueAddress): BullMq.ConnectionOptions {
  const url = new URL(redis);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(/^\/\d+$/.test(url.pathname) ? { db: Number(url.pathname.slice(1)) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}
