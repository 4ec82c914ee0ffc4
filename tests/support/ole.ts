/** An OLE2 compound file of three sectors (header, allocation table, directory) with entries of these names, up to 4 a sector. */
export function oleOf(names: readonly string[]): Buffer {
  const sectors = Math.ceil(names.length / 4);
  const bytes = Buffer.alloc(512 * (2 + sectors), 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  for (let i = 0; i < 109; i++) bytes.writeUInt32LE(i === 0 ? 0 : 0xffffffff, 76 + i * 4);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  for (let i = 1; i <= sectors; i++) bytes.writeUInt32LE(i < sectors ? i + 1 : 0xfffffffe, 512 + i * 4);
  for (const [i, name] of names.entries()) {
    const at = 1024 + i * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
  }
  return bytes;
}
