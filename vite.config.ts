import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Builds one page of the report (`--mode document`, `--mode explorer`) into one classic script: a page opened from a
 * disk may load scripts, but no modules.
 */
export default defineConfig(({ mode }) => ({
  root: resolve(import.meta.dirname, 'src/viewer'),
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/viewer'),
    emptyOutDir: false,
    target: 'es2022',
    // Browsers without `light-dark()` are still in use; the build writes it out for them.
    cssTarget: ['chrome107', 'firefox115', 'safari16.4'],
    cssCodeSplit: false,
    modulePreload: false,
    lib: {
      entry: resolve(import.meta.dirname, `src/viewer/${mode}/main.tsx`),
      formats: ['iife'],
      name: 'gongkaiPage',
      fileName: () => `${mode}.js`,
      cssFileName: mode,
    },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
}));
