import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/intake/decode.js';

const text = '甲市乙局2019年部门预算\n支出1,629.17万元。\n';
const utf16 = (source: string, big: boolean): Buffer => {
  const bytes = Buffer.from(source, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** `预算公开` and `\n` in GBK. */
const gbk = Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3, 0xb9, 0xab, 0xbf, 0xaa, 0x0a]);

describe('the encoding', () => {
  test.each([
    ['utf-8', Buffer.from(text), 'utf-8'],
    ['utf-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['utf-16le with a mark', utf16(`\ufeff${text}`, false), 'utf-16le'],
    ['utf-16be with a mark', utf16(`\ufeff${text}`, true), 'utf-16be'],
  ])('%s is read without a note', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, notes: [] });
  });

  test.each([
    ['utf-16le', utf16(text, false), text],
    ['utf-16be', utf16(text, true), text],
    ['gb18030', gbk, '预算公开\n'],
  ])('%s that nothing states is guessed, and said so', (encoding, bytes, expected) => {
    const { notes, ...decoded } = decode(bytes);
    expect(decoded).toEqual({ text: expected, encoding });
    expect(notes.map((note) => note.code)).toEqual(['encoding-guessed']);
  });

  test('characters of four bytes in GB18030 survive', () => {
    expect(decode(Uint8Array.from([...gbk, 0x95, 0x32, 0x82, 0x36])).text).toBe('预算公开\n𠀀');
  });

  test('a charset that is declared and holds is taken', () => {
    expect(decode(gbk, { declared: 'gb2312' })).toEqual({
      text: '预算公开\n',
      encoding: 'gb18030',
      notes: [],
    });
  });

  test.each(['utf-8', 'nonsense', ''])(
    'a declared charset %j that does not hold is passed over',
    (declared) => {
      expect(decode(gbk, { declared }).text).toBe('预算公开\n');
    },
  );

  test('the mark counts more than the declaration', () => {
    expect(decode(Buffer.from(`\ufeff${text}`), { declared: 'gb18030' }).text).toBe(text);
  });
});

describe('what is lost', () => {
  test('a byte missing in UTF-8 is counted, and the rest stays UTF-8', () => {
    const whole = Buffer.from(text.repeat(10));
    const broken = Buffer.concat([whole.subarray(0, 1), whole.subarray(2)]);
    const decoded = decode(broken);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text.endsWith(text)).toBe(true);
    expect(decoded.notes).toMatchObject([{ code: 'undecodable-bytes', incomplete: true }]);
  });

  test('the file ends within a character', () => {
    const whole = Buffer.from(text);
    expect(decode(whole.subarray(0, whole.length - 5)).notes).toMatchObject([{ code: 'undecodable-bytes' }]);
  });
});

test('any text comes back from UTF-8, and any bytes give a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      fc.pre(!source.startsWith('\ufeff') && !source.includes('\0'));
      expect(decode(Buffer.from(source)).text).toBe(source);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decode(bytes).text === 'string'),
  );
});
