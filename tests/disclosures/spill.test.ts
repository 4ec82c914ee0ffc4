import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSpill } from '../../src/shared/spill.js';
import { temporaryFolder } from '../support/folder.js';

const bytes = (name: string): Uint8Array => Buffer.from(name);
const text = (back: Uint8Array): string => Buffer.from(back).toString('utf8');

test('what was set aside comes back, whoever asks and in whatever order', async () => {
  const folder = temporaryFolder();
  const spill = await openSpill(folder);
  const tickets: number[] = [];
  for (let i = 0; i < 200; i++) tickets.push(await spill.put(bytes(`公开 ${i} ${'数'.repeat(i)}`)));
  const asked = [...tickets.reverse(), ...tickets];
  const back = await Promise.all(asked.map((ticket) => spill.get(ticket)));
  expect(back.map((one) => text(one).split(' ')[1])).toEqual(asked.map(String));
  expect(text(await spill.put(bytes('later')).then(spill.get))).toBe('later');
  await expect(spill.get(999)).rejects.toThrow('no ticket');
  await spill.close();
  expect(readdirSync(folder)).toEqual([]);
});
