import { libreOfficeState } from '../../programs/libreoffice.js';
import { LANGUAGE, tesseractState } from '../../programs/tesseract.js';
import type { MachineCheck } from './checks.js';

/** Looks for the programs that can help where they are asked for; none of them is needed. */
export async function examinePrograms(): Promise<readonly MachineCheck[]> {
  return [await recognition(), await conversion()];
}

async function conversion(): Promise<MachineCheck> {
  const state = await libreOfficeState();
  return {
    name: 'Conversion (--convert)',
    ok: state !== null,
    optional: true,
    detail:
      state === null ? 'LibreOffice is not installed' : `LibreOffice ${state.version ?? '(unknown version)'}`,
    hint: 'Needed for RTF, OpenDocument and Word 95 only. Debian and Ubuntu: apt-get install libreoffice-writer libreoffice-calc.',
  };
}

async function recognition(): Promise<MachineCheck> {
  const { file, version, chinese } = await tesseractState();
  const detail =
    file === null
      ? 'tesseract is not installed'
      : `tesseract ${version ?? '(unknown version)'} ${chinese ? `with ${LANGUAGE}` : `without ${LANGUAGE}`}`;
  return {
    name: 'Text recognition (--ocr)',
    ok: file !== null && chinese,
    optional: true,
    detail,
    hint: 'Needed for scans only. Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-sim.',
  };
}
