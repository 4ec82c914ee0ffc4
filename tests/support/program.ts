import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a small shell script into `folder` that stands in for a program of the machine; gives its path. */
export function standIn(folder: string, name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A stand-in for tesseract with Chinese data that prints `table` for every picture. */
export const standInTesseract = (folder: string, table: string): string =>
  standIn(
    folder,
    'tesseract',
    `case "$1" in
--version) echo "tesseract 9.9.9" ;;
--list-langs) printf 'List of available languages (1):\\nchi_sim\\n' ;;
*) cat > /dev/null; printf '${table.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}' ;;
esac`,
  );

/** A word on a line of its own as tesseract prints it: place and size in pixels. */
export const tsvLine = (left: number, top: number, width: number, height: number, text: string): string =>
  [
    ['4', 1, 1, 1, 1, 0, left, top, width, height, -1, ''],
    ['5', 1, 1, 1, 1, 1, left, top, width, height, 91.5, text],
  ]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
