import type { FileKind } from './schema.ts';

/** The file kind that a path inside a bank means, by folder and name; undefined for a file that is no part of a bank. */
export function kindOf(relativePath: string, domainFolders: readonly string[]): FileKind | undefined {
  const parts = relativePath.split('/');
  // A lock, a backup, a tool's own: `.#http.yaml` of an editor is even a link that leads nowhere.
  if (parts.some((part) => part.startsWith('.'))) return undefined;
  if (parts.length === 1) {
    if (/^exam\.ya?ml$/.test(parts[0]!)) return 'exam';
    if (/^contrasts\.ya?ml$/.test(parts[0]!)) return 'contrasts';
    return undefined;
  }
  if (parts.length !== 2 || !/\.ya?ml$/.test(parts[1]!)) return undefined;
  if (parts[0] === 'notes') return 'notes';
  return domainFolders.includes(parts[0]!) ? 'questions' : undefined;
}
