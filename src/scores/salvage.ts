/** What a cut file still holds: its questions, and every answer that is there in full. */
import { parseSitting } from './parse.ts';
import type { Sitting } from './sitting.ts';

/** @returns a sitting ended before its end, or undefined where not one answer is whole */
export function salvage(text: string): Sitting | undefined {
  const at = text.indexOf('"answers": [');
  if (at < 0) return undefined;
  const head = parsed(`${text.slice(0, at)}"answers": []}`);
  if (!head) return undefined;
  const lines = text.slice(at).split('\n').slice(1);
  const answers = lines.map((line) => parsed(line.replace(/,\s*$/, ''))).filter((answer) => answer?.n !== undefined);
  const last = answers.at(-1);
  if (!last) return undefined;
  const tail = { state: 'left', activeMs: 0, pauses: 0, owner: null, closed: last.at };
  const sitting = parseSitting({ ...head, answers, ...tail });
  return 'sitting' in sitting ? sitting.sitting : undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
