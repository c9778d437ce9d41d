// Builds dist/: the program as split bundles (a command loads only its own), the packaged bank as JSON, the types of
// dist/memory.js, and the notices of the packages that are bundled. Prints nothing unless something is wrong.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  metafile: true,
  // commander and ajv are CommonJS: they call require().
  banner: { js: "import{createRequire as c}from'node:module';const require=c(import.meta.url);" },
};

// Old chunks would be packed too.
rmSync('dist', { recursive: true, force: true });
const program = await build({
  ...shared,
  entryPoints: existsSync('src/memory/public.ts')
    ? { main: 'src/main.ts', memory: 'src/memory/public.ts' }
    : { main: 'src/main.ts' },
  splitting: true,
  outdir: 'dist',
});
await build({ ...shared, entryPoints: { 'build-bank': 'src/build-bank.ts' }, outdir: 'dist/build' });
try {
  execFileSync(process.execPath, ['dist/build/build-bank.js'], { stdio: 'inherit' });
} catch {
  process.exit(2); // It has said what is wrong with the bank.
}
rmSync('dist/build', { recursive: true });
if (existsSync('src/memory/public.ts')) execFileSync('node_modules/.bin/tsc', ['--project', 'tsconfig.types.json'], { stdio: 'inherit' });
writeFileSync('THIRD-PARTY-NOTICES', notices(Object.keys(program.metafile.inputs)));

/** The licence text of every package that stands in the bundle. */
function notices(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text =
      file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `saa bundles the following packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
