// Builds dist/: the program as split bundles (a command loads only its own), the packaged bank as JSON.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  // commander and ajv are CommonJS: they call require().
  banner: { js: "import{createRequire as c}from'node:module';const require=c(import.meta.url);" },
};

rmSync('dist', { recursive: true, force: true });
await build({ ...shared, entryPoints: { main: 'src/main.ts' }, splitting: true, outdir: 'dist' });
await build({ ...shared, entryPoints: { 'build-bank': 'src/build-bank.ts' }, outdir: 'dist/build' });
execFileSync(process.execPath, ['dist/build/build-bank.js'], { stdio: 'inherit' });
rmSync('dist/build', { recursive: true });
