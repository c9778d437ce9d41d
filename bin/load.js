/**
 * Loads the program's bundles with the machine code that V8 made of them when the program was built (`*.bin` beside each):
 * a start then need not compile them. V8 itself refuses code of another version, and everything runs without it too.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const HEAD = '(function (exports, require, module, __filename, __dirname) {';

/** Parts of Node that take a millisecond or more to load, and that most commands import for a case that does not come. */
const COSTLY = new Set(['child_process', 'crypto', 'os', 'readline', 'stream', 'timers/promises', 'tty', 'v8', 'zlib']);

/** @param folder where the bundles lie; `onScript` sees each script, for the build */
module.exports = function load(folder, onScript = () => {}) {
  const loaded = new Map();
  const requireIn = (request) => (request.startsWith('./') ? bundle(request.slice(2)) : part(request));

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
    script.runInThisContext()(module.exports, requireIn, module, filename, folder);
    return module.exports;
  }

  return bundle('main.js');
};

/** A part of Node; a costly one is loaded when something of it is first asked for. */
function part(request) {
  if (!COSTLY.has(request.replace(/^node:/, ''))) return require(request);
  return new Proxy({}, { get: (_, name) => require(request)[name] });
}

function codeOf(filename) {
  try {
    return readFileSync(filename.replace(/js$/, 'bin'));
  } catch {
    return undefined;
  }
}
