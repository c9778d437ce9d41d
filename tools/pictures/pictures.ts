/**
 * `npm run pictures`: the pictures of the README, by the program as it is built and its bank. Keeps what the program wrote
 * in tools/pictures/recordings/ and writes docs/pictures/*.svg of it. Needs python3.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shippedBank } from '../../test/support/shipped-bank.ts';
import { record } from './record.ts';
import { scenes } from './scenes.ts';
import { terminalSvg } from './terminal-svg.ts';

const only = process.argv.slice(2);
const saa = [process.execPath, resolve('bin/saa.js')];
mkdirSync('docs/pictures', { recursive: true });
mkdirSync('tools/pictures/recordings', { recursive: true });
for (const scene of scenes(shippedBank())) {
  const name = `${scene.name}.${scene.lang}`;
  if (only.length > 0 && !only.includes(scene.name)) continue;
  const home = mkdtempSync(join(tmpdir(), 'saa-picture-'));
  try {
    const recording = await record(scene, saa, home);
    writeFileSync(`tools/pictures/recordings/${name}.json`, `${JSON.stringify(recording, null, 2)}\n`);
    writeFileSync(`docs/pictures/${name}.svg`, await terminalSvg(recording));
    process.stdout.write(`docs/pictures/${name}.svg\n`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
