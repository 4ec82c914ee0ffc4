import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is there to make PDF of Word files. */
export const canMakePdf = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** Files in one call of LibreOffice: it takes long to begin. */
const AT_ONCE = 200;

/** Makes PDF files of Word files; `targets` name where each goes. */
export function makePdfs(files: readonly { readonly docx: Uint8Array; readonly target: string }[]): void {
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const folder = mkdtempSync(join(tmpdir(), 'disclosures-'));
    try {
      for (const [index, { docx }] of some.entries()) writeFileSync(join(folder, `${index}.docx`), docx);
      const names = readdirSync(folder).map((name) => join(folder, name));
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          ...names,
        ],
        { stdio: 'ignore', timeout: 600_000 },
      );
      for (const [index, { target }] of some.entries()) renameSync(join(folder, `${index}.pdf`), target);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
