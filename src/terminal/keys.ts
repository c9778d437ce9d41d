/**
 * What a typed line or key means, whatever keyboard layout it was typed under: full-width digits, and the jamo that the
 * Korean 2-set layout puts on the Latin keys, alone or already composed into syllables. Pure.
 */

import { safe } from '../text/safe.ts';

/** Conjoining jamo in Unicode order, as the Latin keys that type them; a cluster takes two key presses. */
const LEADING = 'r r s e e f a q q t t d w w c z x v g'.split(' ');
const VOWELS = 'k o i o j p u p h hk ho hl y n nj np nl b m ml l'.split(' ');
const TRAILING = 'r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g'.split(' ');

function jamoKeys(letter: string): string | undefined {
  const code = letter.charCodeAt(0);
  return LEADING[code - 0x1100] ?? VOWELS[code - 0x1161] ?? TRAILING[code - 0x11a8];
}

/**
 * The keys that were pressed to type `text`, in lower case: `루` is `fn`, `２` is `2`. Compatibility jamo and composed
 * syllables both decompose to conjoining jamo under NFKD (NFKC would compose them anew).
 */
export function pressedKeys(text: string): string {
  return [...text.normalize('NFKD').toLowerCase()].map((letter) => jamoKeys(letter) ?? letter).join('');
}

/** True where `text` holds Hangul: the input method is on, and a hint to switch it off may help. */
export function hasHangul(text: string): boolean {
  return /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/.test(text);
}

export type TypedAnswer =
  | { kind: 'empty' }
  /** 0-based places of the options as shown, ascending, each once; may be fewer than asked for. */
  | { kind: 'choice'; shown: number[] }
  | { kind: 'too-many'; shown: number[] }
  /** The first part that names no option of the question, as it was typed. */
  | { kind: 'unknown'; part: string };

/**
 * One answer line (cli.md, "For scripts"): `2`, `B`, `1 3`, `A,C`, `ac`, or nothing. A line's letters are options A-F;
 * where letters are commands too (`f` flags in the exam) the caller looks for those first.
 */
export function typedAnswer(line: string, question: { options: number; select: number }): TypedAnswer {
  const typed = partsOf(line);
  const parts = partsOf(pressedKeys(line));
  if (parts.length === 0) return { kind: 'empty' };
  const shown = new Set<number>();
  for (const [i, part] of parts.entries()) {
    for (const key of part) {
      const place = optionPlace(key, question.options);
      if (place === undefined) return { kind: 'unknown', part: safe(typed[i] ?? part) };
      shown.add(place);
    }
  }
  const places = [...shown].sort((a, b) => a - b);
  return { kind: places.length > question.select ? 'too-many' : 'choice', shown: places };
}

function partsOf(line: string): string[] {
  return line.split(/[\s,;.+/，；．＋／]+/).filter((part) => part !== '');
}

/** The option (0-based, as shown) that one key names: digits first, then letters. */
export function optionPlace(key: string, options: number): number | undefined {
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-z]$/.test(key) ? key.charCodeAt(0) - 97 : -1;
  return place >= 0 && place < options ? place : undefined;
}

/** A typed command: its first word and what follows it, as keys (`S 2` is `s` and `2`; `ㅎ 37` is `g` and `37`). */
export function typedCommand(line: string): { word: string; rest: string } {
  const keys = pressedKeys(line).trim();
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(keys) ?? [];
  return { word, rest };
}
