import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchema } from '../../src/schema/document.js';
import { ledgerSchema } from '../../src/schema/ledger.js';

/** Files of an output folder that are not whole. What the program keeps for itself, and what is in the making, is none of them. */
export function halfWritten(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (/(?:^|[\\/])\.gongkai/.test(name) || !statSync(path).isFile()) return false;
    try {
      return !isWhole(name, readFileSync(path));
    } catch {
      return true;
    }
  });
}

/** Whether a file is all that its ending promises. Throws for some that are not. */
function isWhole(name: string, bytes: Buffer): boolean {
  const text = (): string => bytes.toString('utf8');
  if (/(?:^|[\\/])documents[\\/]/.test(name)) return documentSchema.safeParse(JSON.parse(text())).success;
  if (name === 'run.json') return ledgerSchema.safeParse(JSON.parse(text())).success;
  if (/\.(?:json|sarif)$/.test(name)) return typeof JSON.parse(text()) === 'object';
  if (name.endsWith('.parquet'))
    return bytes.subarray(0, 4).toString() === 'PAR1' && bytes.subarray(-4).toString() === 'PAR1';
  // The record that ends a ZIP container, without a comment.
  if (name.endsWith('.xlsx')) return bytes.subarray(-22, -18).toString('latin1') === 'PK\x05\x06';
  return bytes.length === 0 || bytes.at(-1) === 0x0a;
}
