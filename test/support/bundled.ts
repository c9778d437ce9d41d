/** A TypeScript program of the tests as one file for node, so that hundreds of processes start quickly. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const made = new Map<string, string>();

/** @param entry path from the project's folder @returns the bundle's path */
export function bundled(entry: string): string {
  const known = made.get(entry);
  if (known) return known;
  const dir = mkdtempSync(join(tmpdir(), 'saa-bundle-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  const outfile = join(dir, 'program.mjs');
  const banner = "import{createRequire as c}from'node:module';const require=c(import.meta.url);";
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: banner },
    logLevel: 'error',
  });
  made.set(entry, outfile);
  return outfile;
}
