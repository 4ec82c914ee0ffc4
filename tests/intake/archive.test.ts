import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/intake/archive.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/shared/limits.js';
import { type ZipEntry, zipOf } from '../support/zip.js';

const limits: Limits = DEFAULT_LIMITS;
const openError = async (bytes: Uint8Array, own: Limits = limits): Promise<string> => {
  const archive = await openArchive(bytes, own);
  return archive.ok ? 'ok' : archive.error.code;
};
const readError = async (entry: ZipEntry, own: Limits = limits): Promise<string> => {
  const archive = await openArchive(zipOf([entry]), own);
  if (!archive.ok) return `open: ${archive.error.code}`;
  const part = await archive.value.read(archive.value.names[0]!);
  return part.ok ? 'ok' : part.error.code;
};

describe('a sound archive', () => {
  test('lists its files and reads them, stored or deflated', async () => {
    const bytes = zipOf([
      { name: 'a/', data: '', stored: true },
      { name: 'a/正文.xml', data: '甲'.repeat(1000) },
      { name: 'b.txt', data: '乙', stored: true },
    ]);
    const archive = await openArchive(bytes, limits);
    if (!archive.ok) throw new Error(archive.error.message);
    expect(archive.value.names).toEqual(['a/正文.xml', 'b.txt']);
    const first = await archive.value.read('a/正文.xml');
    expect(first.ok && Buffer.from(first.value).toString()).toBe('甲'.repeat(1000));
    const second = await archive.value.read('b.txt');
    expect(second.ok && Buffer.from(second.value).toString()).toBe('乙');
    expect(await archive.value.read('c.txt')).toMatchObject({ ok: false, error: { code: 'input-missing' } });
  });

  test('reads names that a Chinese packer wrote in GBK', async () => {
    const gbk = Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3, 0x2e, 0x74, 0x78, 0x74]);
    const archive = await openArchive(zipOf([{ name: gbk, data: 'x' }]), limits);
    expect(archive.ok && archive.value.names).toEqual(['预算.txt']);
  });
});

describe('an archive that does not keep its word', () => {
  test.each(['../x', 'a/../../x', '/etc/x', 'C:\\x', 'a\\b', 'a\0b', ''])('name %j', async (name) => {
    expect(await openError(zipOf([{ name, data: 'x' }]))).toBe('zip-inconsistent');
  });

  test('two entries of one name', async () => {
    const twice = [1, 2].map((n) => ({ name: 'x', data: String(n) }));
    expect(await openError(zipOf(twice))).toBe('zip-inconsistent');
  });

  test('a symbolic link', async () => {
    const link = { name: 'x', data: '/etc/passwd', externalAttributes: 0o120777 << 16 };
    expect(await openError(zipOf([link]))).toBe('zip-inconsistent');
  });

  test('a local header with another name', async () => {
    expect(await openError(zipOf([{ name: 'x', localName: 'y', data: '1' }]))).toBe('zip-inconsistent');
  });

  test.each([10, 10_000_000])('a part of 2000 bytes that states %d', async (statedSize) => {
    expect(await readError({ name: 'x', data: 'ab'.repeat(1000), statedSize })).toBe('zip-inconsistent');
  });

  test('a wrong checksum', async () => {
    expect(await readError({ name: 'x', data: 'abc', statedCrc: 1 })).toBe('input-corrupt');
  });

  test('a protected part', async () => {
    expect(await readError({ name: 'x', data: 'abc', flags: 1 })).toBe('input-encrypted');
  });
});

describe('an archive that would unpack without end', () => {
  test('stops at the ratio once past the floor', async () => {
    const small: Limits = { ...limits, ratioFloorBytes: 10_000 };
    expect(await readError({ name: 'x', data: Buffer.alloc(5_000_000) }, small)).toBe('zip-bomb');
    expect(await readError({ name: 'x', data: Buffer.alloc(9_000) }, small)).toBe('ok');
  });

  test('counts all parts together', async () => {
    const small: Limits = { ...limits, inflatedBytes: 1500 };
    const archive = await openArchive(
      zipOf(['a', 'b'].map((name) => ({ name, data: 'x'.repeat(1000) }))),
      small,
    );
    if (!archive.ok) throw new Error(archive.error.message);
    expect((await archive.value.read('a')).ok).toBe(true);
    expect(await archive.value.read('b')).toMatchObject({ ok: false, error: { code: 'zip-bomb' } });
  });

  test('too many entries', async () => {
    const entries = Array.from({ length: 12 }, (_, i) => ({ name: `f${i}`, data: '' }));
    expect(await openError(zipOf(entries), { ...limits, archiveEntries: 10 })).toBe('zip-bomb');
  });

  test('entries that share bytes', async () => {
    const bytes = zipOf([
      { name: 'x', data: 'abc' },
      { name: 'x', data: 'abc' },
    ]);
    // Both directory entries point at the first file.
    const directory = bytes.lastIndexOf('PK\x01\x02');
    bytes.writeUInt32LE(0, directory + 42);
    bytes.write('y', directory + 46);
    expect(await openError(bytes)).toBe('zip-inconsistent');
  });
});

test('every prefix of an archive gives a typed outcome', async () => {
  const whole = zipOf([
    { name: 'word/document.xml', data: '<x/>'.repeat(20) },
    { name: 'b', data: 'x' },
  ]);
  for (let end = 0; end < whole.length; end++) {
    expect(await openError(whole.subarray(0, end))).toBe('input-corrupt');
  }
});

test('every damaged byte gives a typed outcome', async () => {
  const whole = zipOf([{ name: 'word/document.xml', data: '<x/>'.repeat(20) }]);
  for (let at = 0; at < whole.length; at++)
    for (const value of [0, 0xff, whole[at]! ^ 1]) {
      const broken = Buffer.from(whole);
      broken[at] = value;
      const archive = await openArchive(broken, limits);
      if (archive.ok) for (const name of archive.value.names) await archive.value.read(name);
    }
});
