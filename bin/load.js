/**
 * Loads the program's bundles with the machine code that V8 made of them when the program was built (`*.bin` beside each):
 * a start then need not compile them. V8 itself refuses code of another version, and everything runs without it too.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const HEAD = '(function (exports, require, module, __filename, __dirname) {';

/** @param folder where the bundles lie; `onScript` sees each script, for the build */
module.exports = function load(folder, onScript = () => {}) {
  const loaded = new Map();
  const requireIn = (request) => (request.startsWith('./') ? bundle(request.slice(2)) : require(request));

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

function codeOf(filename) {
  try {
    return readFileSync(filename.replace(/js$/, 'bin'));
  } catch {
    return undefined;
  }
}
