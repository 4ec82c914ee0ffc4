import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { permissionFlag } from '../../src/pipeline/pool/flags.js';
import { childCrew } from '../../src/report/crew/crew.js';
import type { PageJob } from '../../src/report/crew/job.js';
import { temporaryFolder } from '../support/folder.js';

const ENTRY = pathToFileURL(join(import.meta.dirname, 'crew/child-that-dies.mjs'));

function crewIn(): { readonly make: (id: string) => Promise<unknown>; readonly folder: string } {
  const folder = join(temporaryFolder(), 'report');
  mkdirSync(folder);
  const crew = childCrew(folder, ENTRY);
  onTestFinished(crew.close);
  const job = (id: string): PageJob => ({
    kind: 'page',
    id,
    documents: '',
    reviews: { reviews: {}, across: [] },
    directory: { document: id, placement: null, entities: [], relations: [], bodies: [] },
    options: { folder, sources: [], pictures: true, drawable: true, pages: 1 },
  });
  return { folder, make: (id) => crew.make(job(id)) };
}

test('a document whose drawing takes a process down is made once more without being drawn', async () => {
  const { make } = crewIn();
  const made = await Promise.all(['fine', 'dies', 'fine too'].map(make));
  expect(made).toMatchObject([
    { row: { path: 'fine' }, made: true },
    { row: { path: 'dies' }, made: false },
    { row: { path: 'fine too' }, made: true },
  ]);
});

test('a full disk is told as what it is', async () => {
  await expect(crewIn().make('full')).rejects.toMatchObject({ code: 'output-disk-full' });
});

test.skipIf(permissionFlag() === null)('a process writes into the report and nowhere beside it', async () => {
  expect(await crewIn().make('fine')).toMatchObject({ written: [true, false] });
});
