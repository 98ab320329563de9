import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Vite keeps a NODE_ENV that is set, and a test's would put React's slow, talkative build before the users.
process.env.NODE_ENV = process.argv.includes('build') ? 'production' : 'development';

/** The desk: one page, no address but our own. `npx vite web` serves it beside a running API on port 3000. */
export default defineConfig({
  root: here('.'),
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2023',
    // The content policy lets nothing in by `data:` but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" means nothing in a page without a server of its own.
      onLog: (level, log, next) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
      },
    },
  },
  server: {
    fs: { allow: [here('..')] },
    proxy: { '/api': 'http://127.0.0.1:3000' },
  },
});
