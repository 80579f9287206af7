import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Puts what PDF.js fetches by name beside the window: character maps, standard fonts, decoders, colour profiles, the signs of annotations. Its interpreter of scripts stays out. */
const pdfAssets: Plugin = {
  name: 'pdf-assets',
  generateBundle() {
    for (const [folder, from] of [['cmaps', 'cmaps'], ['standard_fonts', 'standard_fonts'], ['wasm', 'wasm'], ['iccs', 'iccs'], ['images', 'web/images']] as const) {
      const source = path(`../node_modules/pdfjs-dist/${from}/`);
      for (const file of readdirSync(source).filter((name) => !name.includes('quickjs') && !/QUICKJS/u.test(name) && (folder !== 'images' || /^annotation-.*\.svg$/u.test(name)))) {
        this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${file}`, source: readFileSync(`${source}${file}`) });
      }
    }
  },
};

/** Builds the window to out/window: static files that a strict policy lets load, and nothing else. */
export default defineConfig({
  root: path('.'), base: './', plugins: [pdfAssets], publicDir: path('public'),
  build: {
    outDir: path('../out/window'), emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4_000, reportCompressedSize: false,
    // "use client" is for servers that render; there is none here.
    rolldownOptions: { onwarn: (warning, warn) => { if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning); } },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
});
