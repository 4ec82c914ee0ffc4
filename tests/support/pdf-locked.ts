import { createHash } from 'node:crypto';
import { pdfOf } from './pdf.js';

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
/** Everything but reading is forbidden. */
const PERMISSIONS = -64;

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest();

/** The old stream cipher of PDF (RC4), which current libraries no longer offer. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    swap(i, j);
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  }) as Buffer;
}

/** A PDF of one page with a password for its owner only: it opens with an empty one, and forbids printing. */
export function ownerLockedPdf(content: string): Buffer {
  const ownerKey = md5(Buffer.concat([Buffer.from('owner'), PADDING]).subarray(0, 32)).subarray(0, 5);
  const owner = rc4(ownerKey, PADDING);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(PADDING, owner, permissions, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  const text = pdfOf([{ content }]).toString('latin1');
  // Streams are encrypted under the number of their object; the file holds no other strings.
  const locked = text.replace(
    /(\d+) 0 obj\n(<<[^\n]*>>\nstream\n)([\s\S]*?)(\nendstream)/g,
    (_, number: string, head: string, data: string, tail: string) => {
      const salt = Buffer.alloc(5);
      salt.writeUInt32LE(Number(number));
      const streamKey = md5(key, salt.subarray(0, 3), Buffer.alloc(2)).subarray(0, 10);
      return `${number} 0 obj\n${head}${rc4(streamKey, Buffer.from(data, 'latin1')).toString('latin1')}${tail}`;
    },
  );
  const lock = `/ID [<${ID.toString('hex')}> <${ID.toString('hex')}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P ${PERMISSIONS} /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`;
  return Buffer.from(locked.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`), 'latin1');
}
