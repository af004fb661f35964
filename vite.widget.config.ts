import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const chat = resolve(import.meta.dirname, 'widget/chat');

/** The chat in its own frame. Nothing is inlined, so that it runs under a content policy without `unsafe-inline` or `data:`. */
export default defineConfig({
  root: chat,
  base: '/widget/',
  publicDir: false,
  plugins: [clearAssets()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/widget',
    emptyOutDir: false,
    target: 'es2020',
    cssTarget: ['chrome111', 'firefox115', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: resolve(chat, 'chat.html') },
  },
});

/** Removes the assets of an earlier build. Not the whole folder: the loader (vite.loader.config.ts) lives there too. */
function clearAssets(): Plugin {
  let assets = '';
  return {
    name: 'clear-assets',
    configResolved({ root, build }) {
      assets = resolve(root, build.outDir, 'assets');
    },
    buildStart() {
      rmSync(assets, { recursive: true, force: true });
    },
  };
}
