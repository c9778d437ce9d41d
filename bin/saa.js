#!/usr/bin/env node
/**
 * Starts the program: its bundles, with the machine code that V8 made of them when the program was built (`*.bin` beside
 * each), so that a start need not compile them. V8 looks at its own version only: code of another machine is told by its
 * name, and everything runs without it too. All of it is CommonJS, and this one file: Node starts that in half the time
 * of ES modules.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const HEAD = '(function (exports, require, module, __filename, __dirname) {';

const CODE = `${process.version}-${process.platform}-${process.arch}.bin`;

/** Parts of Node that take a millisecond or more to load, and that most commands import for a case that does not come. */
const COSTLY = new Set(['child_process', 'crypto', 'os', 'readline', 'stream', 'timers/promises', 'tty', 'v8', 'zlib']);
/**
 * Bundles that use at once, or over and over, what they import: packages that extend a class of Node or copy what a part of
 * it exports, and the linter, which asks for yaml's classes at every node of a file.
 */
const NEEDS_WHOLE = new Set(['prompts.js', 'lint-file.js']);

/** @param folder where the bundles lie; `onScript` sees each script, for the build */
function load(folder, onScript = () => {}) {
  const loaded = new Map();
  const requireIn = (name) => (request) => {
    const isWhole = NEEDS_WHOLE.has(name);
    if (request.startsWith('./lazy-') && !isWhole) return whenAsked(() => bundle(request.slice(2)));
    if (request.startsWith('./')) return bundle(request.slice(2));
    return isWhole ? require(request) : part(request);
  };

  function bundle(name) {
    const known = loaded.get(name);
    if (known) return known.exports;
    const filename = join(folder, name);
    const script = new Script(`${HEAD}${readFileSync(filename, 'utf8')}\n})`, {
      filename,
      cachedData: codeOf(filename),
    });
    onScript(name, script);
    const module = { exports: {} };
    loaded.set(name, module);
    script.runInThisContext()(module.exports, requireIn(name), module, filename, folder);
    return module.exports;
  }

  return bundle('main.js');
}

/** A part of Node; a costly one is loaded when something of it is first asked for. */
function part(request) {
  return COSTLY.has(request.replace(/^node:/, '')) ? whenAsked(() => require(request)) : require(request);
}

/** A module whose exports are looked up by name, loaded at the first of them. */
function whenAsked(load) {
  return new Proxy({}, { get: (_, name) => load()[name] });
}

function codeFile(filename) {
  return filename.replace(/js$/, CODE);
}

function codeOf(filename) {
  try {
    return readFileSync(codeFile(filename));
  } catch {
    return undefined;
  }
}

if (require.main === module) {
  const built = join(__dirname, '..', 'dist', 'cli');
  if (existsSync(join(built, 'main.js'))) load(built).main();
  else {
    process.stderr.write('saa is not built yet. Build it with: npm run build\n');
    process.exitCode = 2;
  }
} else module.exports = { load, codeFile };
