// Adds pages to the bank's list of known pages, and takes them off the list of moved ones.
//   node tools/references.mjs pages.tsv     lines of URL, a tab and the title of a page that somebody opened and read
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

const bank = new URL('../bank/', import.meta.url);
const read = (name) => {
  const rows = gunzipSync(readFileSync(new URL(name, bank)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  return new Map(rows.map((row) => row.split('\t')));
};
const write = (name, pages) => {
  const rows = [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => `${row.join('\t')}\n`);
  writeFileSync(new URL(name, bank), gzipSync(rows.join(''), { level: 9 }));
};

const known = read('references.tsv.gz');
const moved = read('moved.tsv.gz');
const before = known.size;
for (const row of readFileSync(process.argv[2] ?? 0, 'utf8')
  .split('\n')
  .filter(Boolean)) {
  const [url, title = ''] = row.split('\t').map((cell) => cell.trim());
  if (!/^https:\/\/[^\s#]+$/.test(url)) throw new Error(`no https address without a fragment: ${url}`);
  known.set(url, title);
  moved.delete(url);
}
write('references.tsv.gz', known);
write('moved.tsv.gz', moved);
console.log(`${known.size - before} pages added, ${known.size} known, ${moved.size} moved`);
