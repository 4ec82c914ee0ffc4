import { Option } from 'commander';
import type { QueueAddress } from '../../pipeline/queue/library.js';

/** What the commands that use a queue are given beside the rest. */
export interface QueueOptions {
  readonly redis: string;
  readonly queue: string;
}

/** `--redis` and `--queue`. */
export const queueOptions = (): readonly Option[] => [
  new Option('--redis <url>', 'address of the Redis server')
    .env('GONGKAI_REDIS')
    .default('redis://127.0.0.1:6379'),
  new Option('--queue <name>', 'name of the queue; several runs at a time take one each').default('gongkai'),
];

/** The queue that the options name. */
export const addressOf = ({ redis, queue }: QueueOptions): QueueAddress => ({ redis, queue });
