import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { FUNCTION_NAMES, type NativeFunctions } from './functions.js';
import { type Memory, Scratch } from './scratch.js';

/** PDFium, running, with a little of its memory set aside for the values that it hands back by address. */
export interface Pdfium extends NativeFunctions {
  readonly memory: Memory;
  readonly scratch: Scratch;
}

/** Above this, PDFium's memory, which never shrinks, is given up with the instance. */
const MEMORY_KEPT = 192 * 1024 * 1024;

let running: Promise<Pdfium> | null = null;

/** The one instance of PDFium in this process. Starts it where none runs; its code comes from the installed package. */
export function pdfium(): Promise<Pdfium> {
  running ??= start();
  return running;
}

/** Gives the instance up: after a crash inside it nothing in its memory can be trusted. The next document starts anew. */
export function dropPdfium(): void {
  running = null;
}

/** Gives the instance up if a large document has blown up its memory. */
export function trimPdfium(instance: Pdfium): void {
  if (instance.memory.buffer.byteLength > MEMORY_KEPT) dropPdfium();
}

/** What the library prints when it gives up on a file is told as the error of that file. */
const silent = (): void => {};

async function start(): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const code = await readFile(file);
  const wasmBinary = code.buffer.slice(code.byteOffset, code.byteOffset + code.byteLength) as ArrayBuffer;
  const module = await init({ wasmBinary, print: silent, printErr: silent });
  // Straight to the exports: the package's wrappers convert arguments that are numbers already, at every call.
  const exports = module.pdfium.wasmExports as unknown as NativeFunctions & { memory: Memory };
  for (const name of FUNCTION_NAMES)
    if (typeof exports[name] !== 'function') throw new Error(`PDFium does not offer ${name}`);
  exports.PDFiumExt_Init();
  const functions = Object.fromEntries(
    FUNCTION_NAMES.map((name) => [name, exports[name]]),
  ) as NativeFunctions;
  return { ...functions, memory: exports.memory, scratch: new Scratch(exports.memory, exports.malloc(64)) };
}
