import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Converter } from '../../src/programs/converter.js';
import { libreOffice } from '../../src/programs/libreoffice.js';
import { readBytes } from '../../src/readers/index.js';
import { DEFAULT_LIMITS } from '../../src/shared/limits.js';
import { docOf } from '../support/doc.js';
import { temporaryFolder } from '../support/folder.js';
import { standIn } from '../support/program.js';
import { entriesOf, p } from '../support/samples/docx-raw.js';
import { zipOf } from '../support/zip.js';

const RTF = '{\\rtf1 text}';
const openDocument = (kind: string): Buffer =>
  zipOf([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', data: '<x/>' },
  ]);

/** A converter that makes a Word file of one paragraph, and notes what it was asked for. */
function converterOf(asked: string[]): Converter {
  return {
    name: 'stand-in 1.0',
    convert: async (_bytes, from, to) => {
      asked.push(`${from}>${to}`);
      return to === 'docx'
        ? { ok: true, bytes: zipOf(entriesOf({ body: p('甲县财政局') })) }
        : { ok: false, reason: 'It made no file.' };
    },
  };
}

const read = (bytes: Uint8Array | string, name: string, converter?: Converter) =>
  readBytes(Buffer.from(bytes as Uint8Array), {
    name,
    limits: DEFAULT_LIMITS,
    ...(converter ? { converter } : {}),
  });

describe('formats that no reader knows', () => {
  test('are not converted where nobody asked; the message says that they could be', async () => {
    const outcome = await read(RTF, 'a.rtf');
    expect(outcome).toMatchObject({ ok: false, error: { code: 'format-unsupported' } });
    if (!outcome.ok) expect(outcome.error.message).toContain('--convert');
    const ofd = await read(zipOf([{ name: 'OFD.xml', data: '<x/>' }]), 'a.ofd');
    if (!ofd.ok) expect(ofd.error.message).not.toContain('--convert');
  });

  test.each([
    ['an RTF document', RTF, 'a.rtf', 'rtf>docx'],
    ['an OpenDocument text', openDocument('text'), 'a.odt', 'odt>docx'],
    ['a document of Word 95', docOf([{ text: '旧' }], { version: 0x68 }), 'a.doc', 'doc>docx'],
  ])('%s is converted and read, and a note says so', async (_what, bytes, name, wanted) => {
    const asked: string[] = [];
    const outcome = await read(bytes, name, converterOf(asked));
    expect(asked).toEqual([wanted]);
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect(outcome.value.notes.map(({ code }) => code)).toEqual(['converted']);
    expect(outcome.value.blocks).toHaveLength(1);
  });

  test('a conversion that fails is told, and what is read itself is never converted', async () => {
    const asked: string[] = [];
    expect(await read(openDocument('spreadsheet'), 'a.ods', converterOf(asked))).toMatchObject({
      ok: false,
      error: { code: 'conversion-failed' },
    });
    await read('一、部门职责', 'a.txt', converterOf(asked));
    await read(openDocument('presentation'), 'a.odp', converterOf(asked));
    expect(asked).toEqual(['ods>xlsx']);
  });
});

describe('LibreOffice', () => {
  const left = (): readonly string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('gongkai-convert-'));

  test('has a folder and a profile of its own for each file, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    standIn(
      folder,
      'soffice',
      `[ "$1" = --version ] && { echo "LibreOffice 9.9.9 x"; exit; }
case "$1" in -env:UserInstallation=file:///*/gongkai-convert-*/profile) ;; *) exit 4 ;; esac
mkdir -p "$7" && cp "$8" "$7/input.$5"`,
    );
    const before = left();
    const converter = await libreOffice(10_000, `${folder}:/bin:/usr/bin`);
    expect(converter?.name).toBe('LibreOffice 9.9.9');
    const conversion = await converter?.convert(Buffer.from(RTF), 'rtf', 'docx');
    expect(conversion).toMatchObject({ ok: true });
    if (conversion?.ok) expect(Buffer.from(conversion.bytes).toString()).toBe(RTF);
    expect(left()).toEqual(before);
  });

  test.each([
    ['makes nothing', 'exit 0', 'It made no file.'],
    ['hangs, with what it started', 'sleep 60 & sleep 60', 'It did not end within 300 ms.'],
  ])('that %s is told', async (_what, script, reason) => {
    const folder = temporaryFolder();
    standIn(folder, 'soffice', `[ "$1" = --version ] && exit\n${script}`);
    const converter = await libreOffice(300, `${folder}:/bin:/usr/bin`);
    expect(await converter?.convert(Buffer.from(RTF), 'rtf', 'docx')).toEqual({ ok: false, reason });
  });

  test('is no part of a machine without it', async () => {
    expect(await libreOffice(1_000, '/nowhere')).toBeNull();
  });
});
