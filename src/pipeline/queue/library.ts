import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
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
  readonly code: 'queue-library-missing' | 'queue-unreachable' | 'queue-nothing-planned' | 'queue-lost';
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

/** How long a server may take to answer, in milliseconds. */
const ANSWER_MS = 5_000;

/** Throws `QueueError` where no server answers: the packages would wait for one without end. */
export async function requireServer(address: QueueAddress): Promise<void> {
  if (await answers(address)) return;
  throw new QueueError(
    'queue-unreachable',
    `There is no Redis server at ${new URL(address.redis).host}.`,
    'Start one (redis-server), or give its address with --redis.',
  );
}

/** Whether a server answers. One that asks for a password does so too; one that was stopped takes connections only. */
export function answers({ redis }: QueueAddress): Promise<boolean> {
  const { hostname, port, protocol } = new URL(redis);
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port || 6379) });
    const timer = setTimeout(() => answer(false), ANSWER_MS);
    const answer = (ok: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      done(ok);
    };
    socket
      .once('connect', () => (protocol === 'rediss:' ? answer(true) : socket.write('PING\r\n')))
      .once('data', () => answer(true))
      .once('error', () => answer(false))
      .once('close', () => answer(false));
  });
}

/**
 * Throws `QueueError` when no server has answered for `seconds`: the packages would try to reach it without end. Ends
 * without a word when `signal` is aborted.
 */
export async function watchServer(
  address: QueueAddress,
  seconds: number,
  signal: AbortSignal,
): Promise<void> {
  const between = Math.min(2_000, (seconds * 1_000) / 4);
  let heard = performance.now();
  while (!signal.aborted) {
    await sleep(between, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (await answers(address)) heard = performance.now();
    else if (performance.now() - heard >= seconds * 1_000)
      throw new QueueError(
        'queue-lost',
        `The Redis server at ${new URL(address.redis).host} has not answered for ${seconds} seconds.`,
        'What was read is kept. Start the server and the worker again; gongkai finish reads what is left without a queue.',
      );
  }
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
