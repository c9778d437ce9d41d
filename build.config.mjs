// Builds dist/:
//   cli/       the program: one CommonJS bundle for each module that is imported when it is needed, so that a command
//              loads one or two files (Node starts CommonJS in half the time that it takes for ES modules)
//   memory.js  the memory room for outside use, with its types
//   bank/      the packaged bank as JSON
// and THIRD-PARTY-NOTICES. Prints nothing unless something is wrong.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  logLevel: 'warning',
  metafile: true,
  // The ES modules of the same package: bundled, they parse faster than the CommonJS that Node is given.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
};
/**
 * What packages import for what saa does not ask of them, four fifths of conf among it: schemas and migrations of conf, which
 * saa checks and does itself, and chalk's asking Node's tty for the colours that src/terminal/style.ts decides.
 */
const UNUSED = ['ajv/dist/2020.js', 'ajv-formats', 'semver', '#supports-color'];
/**
 * Modules that stand in many bundles and are used by few runs: a bundle of their own each, that `bin/saa.js` loads when
 * something of it is first asked for.
 */
const LAZY = new Map(
  [
    ['yaml', shared.alias.yaml],
    ['schema', 'src/bank/schema.ts'],
    ['rules', 'src/lint/rules/all.ts'],
    ['fsrs', 'src/memory/item.ts'],
    ['scores-words', 'src/scores/scores.words.ts'],
    ['quiz-words', 'src/screens/quiz.words.ts'],
  ].map(([name, path]) => [realpathSync(path), `lazy-${name}`]),
);
/** Paths are resolved only where they end like these: resolving every import of every bundle takes a minute. */
const LAZY_NAMES = new Set([...Object.keys(shared.alias), ...[...LAZY.keys()].map((path) => basename(path))]);
/** Commands that nobody starts over and over: one bundle for all of them. */
const SELDOM = 'complete config doctor export hide import init notes plan reset result review show topics'.split(' ');
const bundled = new Set();

// Old bundles would be packed too.
rmSync('dist', { recursive: true, force: true });
await buildProgram('src/main.ts');
if (existsSync('src/memory/public.ts')) await buildMemory();
try {
  execFileSync(process.execPath, ['dist/cli/build-bank.js'], { stdio: 'inherit' });
} catch {
  process.exit(2); // It has said what is wrong with the bank.
}
rmSync('dist/cli/build-bank.js');
makeCode();
writeFileSync('THIRD-PARTY-NOTICES', notices());

/** `entry` and, in turn, everything that is imported by `await import()`, each as a bundle of its own. */
async function buildProgram(entry) {
  const entries = new Map([
    ['main', entry],
    ['build-bank', 'src/build-bank.ts'],
    ['seldom', undefined],
  ]);
  // See src/build.ts.
  const ownName = JSON.stringify(codeHash());
  for (const [name, path] of entries) {
    const apart = {
      name: 'apart',
      setup(plugin) {
        plugin.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, pluginData }) => {
          if (UNUSED.includes(path)) return { path, namespace: 'nothing' };
          const isDynamic = kind === 'dynamic-import';
          const mayBeLazy = kind === 'import-statement' && LAZY_NAMES.has(basename(path));
          if ((!isDynamic && !mayBeLazy) || pluginData === 'inner') return undefined;
          // CommonJS has no default export that both sides agree on.
          if (isDynamic && !path.startsWith('.'))
            throw new Error(`import() ${path} through a module of our own, by name`);
          const target = await plugin.resolve(path, { kind: 'import-statement', resolveDir, pluginData: 'inner' });
          const lazy = LAZY.get(target.path);
          if (!isDynamic && (!lazy || lazy === name)) return undefined;
          const own = lazy ?? basename(path, '.ts');
          if (entries.has(own) && entries.get(own) !== target.path) throw new Error(`two modules called ${own}`);
          if (!SELDOM.includes(own)) entries.set(own, target.path);
          return { path: `./${own}.js`, external: true };
        });
        plugin.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
          contents: 'export default {}; export class Ajv2020 {}',
        }));
      },
    };
    const { metafile } = await build({
      ...shared,
      ...(path ? { entryPoints: { [name]: path }, outdir: 'dist/cli' } : allOf(SELDOM, `dist/cli/${name}.js`)),
      format: 'cjs',
      // An import() of CommonJS by CommonJS is a require() that does not wait for the ES module loader.
      supported: { 'dynamic-import': false },
      define: {
        'import.meta.dirname': '__dirname',
        'import.meta.url': '__filename',
        SAA_BUILD: ownName,
      },
      plugins: [apart],
    });
    for (const input of Object.keys(metafile.inputs)) bundled.add(input);
  }
  for (const name of SELDOM) writeFileSync(`dist/cli/${name}.js`, `module.exports=require("./seldom.js").${name};\n`);
  writeFileSync('dist/cli/package.json', '{"type":"commonjs"}\n');
}

function allOf(commands, outfile) {
  const contents = commands.map((name) => `export * as ${name} from './src/commands/${name}.ts';`).join('\n');
  return { stdin: { contents, resolveDir: '.' }, outfile };
}

/** Of the program's own code and of the packages that it is made with. */
function codeHash() {
  const hash = createHash('sha256').update(readFileSync('package.json'));
  for (const path of readdirSync('src', { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort())
    hash.update(path).update(readFileSync(join('src', path)));
  return hash.digest('hex').slice(0, 12);
}

async function buildMemory() {
  await build({ ...shared, entryPoints: { memory: 'src/memory/public.ts' }, outdir: 'dist', format: 'esm' });
  execFileSync('node_modules/.bin/tsc', ['--project', 'tsconfig.types.json'], { stdio: 'inherit' });
}

/**
 * The machine code of the bundles, for `bin/saa.js`: each of these runs is done once by this very Node, on the code of those
 * before, and what V8 compiled meanwhile is kept. Only what people wait for: the rest compiles when it runs. The first
 * one leaves answers enough for the others to have something to work out.
 */
function makeCode() {
  const runs = [
    ['quiz', '--json', '-n', '60', '--seed', 'code'],
    ['quiz', 'ec2', '-n', '2', '--no-save'],
    ['quiz', '--list', '-n', '1'],
    ['weak', '--list'],
    ['weak', '-n', '2', '--no-save'],
    ['stats'],
    [],
    ['--version'],
  ];
  const home = mkdtempSync(join(tmpdir(), 'saa-build-'));
  const script = `
    const { writeFileSync } = require('node:fs');
    const scripts = new Map();
    const { load, codeFile } = require('./bin/saa.js');
    const program = load('dist/cli', (name, script) => scripts.set(name, script));
    process.on('exit', () => {
      // What a drill works out at its end, nobody waits for.
      scripts.delete('figures-now.js');
      for (const [name, script] of scripts) {
        writeFileSync(codeFile('dist/cli/' + name), script.createCachedData());
      }
    });
    program.main();`;
  for (const run of runs) {
    // Some of them end with a "no" or for want of answers; only what was compiled counts.
    spawnSync(process.execPath, ['-e', script, 'saa', ...run], {
      env: { PATH: process.env.PATH, SAA_HOME: home, SAA_LANG: 'en' },
      input: '1\n'.repeat(60),
    });
  }
  rmSync(home, { recursive: true });
}

/** The licence text of every package that stands in a bundle. */
function notices() {
  const folders = new Set(
    [...bundled].flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `saa bundles the following packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
