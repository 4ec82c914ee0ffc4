import { CFB } from '@e965/xlsx';
import type { Random } from '../random.js';
import { BYTE_MUTATIONS, type Mutation } from './bytes.js';

interface Entry {
  readonly name: string;
  readonly type: number;
  content?: ArrayLike<number>;
  size?: number;
}

const STREAM = 2;

/** Changes one stream of an old Office file: records of a workbook, else bytes. What is no such file stays as it is. */
export const changeRecords: Mutation = (bytes, random, other) => {
  try {
    const file = CFB.read(bytes, { type: 'buffer' }) as { readonly FileIndex: readonly Entry[] };
    const streams = file.FileIndex.filter(
      ({ type, content }) => type === STREAM && (content?.length ?? 0) > 0,
    );
    if (streams.length === 0) return bytes;
    const stream = random.pick(streams);
    const content = Buffer.from(stream.content!);
    const changed = /^(?:Workbook|Book)$/.test(stream.name)
      ? changeBiff(content, random)
      : random.chance(0.6)
        ? changeNumbers(content, random)
        : random.pick(BYTE_MUTATIONS)(content, random, other);
    stream.content = changed;
    stream.size = changed.length;
    return Buffer.from(CFB.write(file, { type: 'buffer' }) as ArrayLike<number>);
  } catch {
    return bytes;
  }
};

/** What offsets, counts and lengths are made to be. */
const NUMBERS = [0, 1, 2, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];
/** The block of a Word file that says where everything lies. */
const FILE_INFORMATION = 1_024;

/** Changes numbers of a stream of a Word file: half of them where it says what lies where, half of them anywhere. */
function changeNumbers(stream: Buffer, random: Random): Buffer {
  for (let n = 1 + random.below(4); n > 0 && stream.length >= 4; n--) {
    const end = random.chance(0.5) ? Math.min(stream.length, FILE_INFORMATION) : stream.length;
    const at = 2 * random.below((end - 2) >> 1);
    const near = stream.readUInt32LE(at) + random.pick([-4, -1, 1, 4, 512]);
    stream.writeUInt32LE((random.chance(0.5) ? near : random.pick(NUMBERS)) >>> 0, at);
  }
  return stream;
}

/** Changes the records of a workbook stream: type, length, content, order. */
function changeBiff(stream: Buffer, random: Random): Buffer {
  const records: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = Math.min(stream.length, at + 4 + stream.readUInt16LE(at + 2));
    records.push(Buffer.from(stream.subarray(at, end)));
    at = end;
  }
  for (let n = 1 + random.below(4); n > 0 && records.length > 0; n--) {
    const at = random.below(records.length);
    const record = records[at]!;
    switch (random.below(6)) {
      case 0:
        records.splice(at, 1);
        break;
      case 1:
        records.splice(at, 0, ...new Array<Buffer>(1 + random.below(20)).fill(record));
        break;
      case 2:
        record.writeUInt16LE(random.below(0x1000), 0);
        break;
      case 3:
        record.writeUInt16LE(random.pick([0, 1, 0xffff, 0x2020, record.length]), 2);
        break;
      case 4:
        [records[at], records[random.below(records.length)]] = [random.pick(records), record];
        break;
      default:
        if (record.length > 4) record[4 + random.below(record.length - 4)] = random.pick([0, 1, 0x7f, 0xff]);
    }
  }
  return Buffer.concat(records);
}
