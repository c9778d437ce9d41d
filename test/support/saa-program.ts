/** `saa` as a program for tests: bundled once, with a bank of the test's own in place of the packaged one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export interface Program {
  /** Arguments that start it: `node`, the bundle. */
  command: string[];
  remove(): void;
}

const REQUIRE =
  "import{createRequire as requireOfBundle}from'node:module';const require=requireOfBundle(import.meta.url);";

/** @param home a folder with `dist/bank`, see `installBank` */
export async function buildProgram(home: string): Promise<Program> {
  const dir = mkdtempSync(join(tmpdir(), 'saa-program-'));
  const entry = join(dir, 'entry.ts');
  const main = JSON.stringify(resolve('src/main.ts'));
  const world = JSON.stringify(resolve('src/real-world.ts'));
  writeFileSync(
    entry,
    `import { run } from ${main};\nimport { realWorld } from ${world};\n` +
      `process.exitCode = await run(process.argv.slice(2), { ...realWorld(), home: ${JSON.stringify(home)} });\n`,
  );
  const outfile = join(dir, 'saa.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
  return {
    command: [process.execPath, outfile],
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
