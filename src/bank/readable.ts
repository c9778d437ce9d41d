/** What can be no file of a bank, whatever it holds: told before it is read. */
import type { Text } from './model.ts';

/** Reading a larger one would take gigabytes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Why a file is not to be read; a pipe would be waited for. */
export function whyUnread({ size, isPlain }: { size: number; isPlain: boolean }): Text | undefined {
  if (!isPlain) return { en: 'This is not a plain file', ko: '일반 파일이 아닙니다' };
  return size > MOST_BYTES ? { en: 'This file is larger than 4 MB', ko: '파일이 4MB보다 큽니다' } : undefined;
}

/** @param error of the file system */
export function cannotRead(error: unknown): Text {
  const { code, message } = error as NodeJS.ErrnoException;
  return { en: `Cannot read the file: ${code ?? message}`, ko: `파일을 읽을 수 없습니다: ${code ?? message}` };
}
