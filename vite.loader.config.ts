import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The loader that a customer's site includes: one small file without a hash. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'widget/loader'),
  publicDir: false,
  build: {
    outDir: '../../dist/widget',
    emptyOutDir: false,
    target: 'es2020',
    cssTarget: ['chrome111', 'firefox115', 'safari16.4'],
    lib: { entry: 'main.ts', name: 'RapportLoader', formats: ['iife'], fileName: () => 'rapport.js' },
  },
});
