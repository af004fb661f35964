import { defineConfig } from 'vite';

/** The chat in its own frame. Nothing is inlined, so that it runs under a content policy without `unsafe-inline` or `data:`. */
export default defineConfig({
  root: 'widget/chat',
  base: '/widget/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/widget',
    emptyOutDir: true,
    target: 'es2020',
    cssTarget: ['chrome111', 'firefox115', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'widget/chat/chat.html' },
  },
});
