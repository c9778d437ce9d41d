#!/usr/bin/env node
// CommonJS, as is what it loads: Node starts it in half the time of an ES module.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '..', 'dist', 'cli');
if (existsSync(join(built, 'main.js'))) require('./load.js')(built).main();
else {
  process.stderr.write('saa is not built yet. Build it with: npm run build\n');
  process.exitCode = 2;
}
