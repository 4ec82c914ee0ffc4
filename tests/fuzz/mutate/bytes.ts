import type { Random } from '../random.js';

/** A change of bytes; `other` is another input to take pieces from. */
export type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
const LONGEST_PIECE = 4096;

const rangeIn = (bytes: Buffer, random: Random): readonly [number, number] => {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.below(LONGEST_PIECE))];
};
const splice = (bytes: Buffer, from: number, to: number, piece: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)]);

const flipBits: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes);
  for (let n = 1 + random.below(16); n > 0 && out.length > 0; n--)
    out[random.below(out.length)]! ^= 1 << random.below(8);
  return out;
};

const cutEnd: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1));
const cutStart: Mutation = (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 2_000) + 1));

const removeRange: Mutation = (bytes, random) => {
  const [from, to] = rangeIn(bytes, random);
  return splice(bytes, from, to, Buffer.alloc(0));
};

const repeatRange: Mutation = (bytes, random) => {
  const [from, to] = rangeIn(bytes, random);
  const times = 1 + random.below(8);
  return splice(bytes, to, to, Buffer.concat(new Array(times).fill(bytes.subarray(from, to))));
};

const moveRange: Mutation = (bytes, random) => {
  const [from, to] = rangeIn(bytes, random);
  const rest = splice(bytes, from, to, Buffer.alloc(0));
  const at = random.below(rest.length + 1);
  return splice(rest, at, at, bytes.subarray(from, to));
};

const takeFromOther: Mutation = (bytes, random, other) => {
  const [from, to] = rangeIn(other, random);
  const at = random.below(bytes.length + 1);
  const overwrite = random.chance(0.5) ? to - from : 0;
  return splice(bytes, at, Math.min(bytes.length, at + overwrite), other.subarray(from, to));
};

const putExtreme: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes);
  const width = random.pick([1, 2, 4]);
  if (out.length < width) return out;
  const at = random.below(out.length - width + 1);
  const value = random.pick(EXTREMES) % 2 ** (8 * width);
  if (random.chance(0.8)) out.writeUIntLE(value, at, width);
  else out.writeUIntBE(value, at, width);
  return out;
};

const fillRange: Mutation = (bytes, random) => {
  const out = Buffer.from(bytes);
  const [from, to] = rangeIn(bytes, random);
  return out.fill(random.pick([0, 0xff, 0x20, 0x41]), from, to);
};

/** Changes that know nothing of the format. */
export const BYTE_MUTATIONS: readonly Mutation[] = [
  flipBits,
  cutEnd,
  cutStart,
  removeRange,
  repeatRange,
  moveRange,
  takeFromOther,
  putExtreme,
  fillRange,
];
