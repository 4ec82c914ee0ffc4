import { CFB } from '@e965/xlsx';

/** An old workbook with a record put behind the one that begins it. */
export function insertRecord(workbook: Uint8Array, kind: number, content: Uint8Array): Buffer {
  const file = CFB.read(workbook, { type: 'buffer' }) as {
    readonly FileIndex: readonly { readonly name: string; content?: ArrayLike<number>; size?: number }[];
  };
  const stream = file.FileIndex.find(({ name }) => name === 'Workbook' || name === 'Book');
  if (!stream) throw new Error('the file is no workbook');
  const bytes = Buffer.from(stream.content!);
  const begin = 4 + bytes.readUInt16LE(2);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind);
  head.writeUInt16LE(content.length, 2);
  const changed = Buffer.concat([bytes.subarray(0, begin), head, content, bytes.subarray(begin)]);
  stream.content = changed;
  stream.size = changed.length;
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as ArrayLike<number>);
}
