import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console. Nothing is inlined, so that it runs under a content policy without `unsafe-inline` or `data:`. */
export default defineConfig({
  root: 'console',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // The first of each that know light-dark(), in which every colour is written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
