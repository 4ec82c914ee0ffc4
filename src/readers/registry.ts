import type { ContentType } from '../intake/content-type.js';
import type { Reader } from './reader.js';
import { readText } from './text/index.js';

/** Which reader reads which content. A new reader is one line here. */
export const READERS: ReadonlyMap<ContentType, Reader> = new Map([['text', readText]]);
