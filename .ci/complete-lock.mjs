// Completes package-lock.json after `npm install` against a mirror that does not offer the packages of other platforms:
// npm leaves those optional packages out, and `npm ci` then refuses the lock file everywhere.
//   node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = 'android darwin freebsd linux netbsd openbsd openharmony sunos win32 aix'.split(' ');
const PROCESSORS = 'arm64 arm ia32 x64 loong64 mips64el ppc64le ppc64 riscv64 s390x wasm32'.split(' ');

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;
for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, wanted] of Object.entries(optionalDependencies)) {
    if (packages[`node_modules/${name}`] || packages[`${place}/node_modules/${name}`]) continue;
    packages[`node_modules/${name}`] = entryOf(name, wanted.replace(/^[~^]/, ''));
  }
}
const names = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(names.map((name) => [name, packages[name]]));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

/** What a platform's package says of itself, told by its name. */
function entryOf(name, version) {
  const system = name === 'fsevents' ? 'darwin' : SYSTEMS.find((each) => name.includes(each));
  const processor = PROCESSORS.find((each) => new RegExp(`(^|[-/])${each}`).test(name));
  if (!system && !processor) throw new Error(`${name} names no platform`);
  const libc = system === 'linux' && /musl|gnu/.exec(name)?.[0];
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    dev: true,
    ...(libc ? { libc: [libc === 'musl' ? 'musl' : 'glibc'] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}
