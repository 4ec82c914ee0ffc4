import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const VIEWER = resolve(import.meta.dirname, 'src/viewer');

/**
 * Builds one page of the report (`--mode document`, `--mode explorer`) into one classic script: a page opened from a
 * disk may load scripts, but no modules. `--mode comparison-static` builds what draws a page for viewers without scripts,
 * when it is written; the libraries that it takes are in it, so that who installs the program needs none of them.
 */
export default defineConfig(({ mode }) => ({
  root: VIEWER,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/viewer'),
    emptyOutDir: false,
    ...(mode.endsWith('-static') ? forNode(mode) : forBrowsers(mode)),
  },
  ssr: { noExternal: true as const },
  define: { 'process.env.NODE_ENV': '"production"' },
}));

const forBrowsers = (mode: string) => ({
  target: 'es2022',
  // Browsers without `light-dark()` are still in use; the build writes it out for them.
  cssTarget: ['chrome107', 'firefox115', 'safari16.4'],
  cssCodeSplit: false,
  modulePreload: false as const,
  lib: {
    entry: `${VIEWER}/${mode}/main.tsx`,
    formats: ['iife' as const],
    name: 'gongkaiPage',
    fileName: () => `${mode}.js`,
    cssFileName: mode,
  },
});

const forNode = (mode: string) => ({
  target: 'node20',
  minify: true,
  ssr: `${VIEWER}/${mode.replace('-static', '')}/static.tsx`,
  rolldownOptions: { output: { entryFileNames: `${mode}.js` } },
});
