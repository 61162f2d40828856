import { defineConfig } from 'rolldown';

// One file to load instead of two hundred: importing the plugin took ten times as long. Comments stay behind; names and lines don't, for whoever reads a stack. Types stay as `tsc` writes them.
export default defineConfig({
  input: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'plugin.js', sourcemap: true, comments: false, minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } } },
});
