/** Bytes of a terminal in raw mode -> keys. Pure but for the bytes it holds back until a sequence is whole. */
import { StringDecoder } from 'node:string_decoder';
import { hasHangul, pressedKeys } from './keys.ts';

export const NAMED_KEYS = [
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'pgup',
  'pgdn',
  'enter',
  'space',
  'esc',
  'tab',
  'backspace',
  'ctrl-c',
  'ctrl-d',
  'ctrl-l',
  'ctrl-z',
  'paste',
] as const;
export type NamedKey = (typeof NAMED_KEYS)[number];

export interface Key {
  /** A named key, or the one character that the pressed key types without Shift on a Latin layout. `paste`: pasted text. */
  name: NamedKey | (string & {});
  /** It came as Hangul: the input method is on. */
  hangul: boolean;
}

const CONTROLS: Record<string, NamedKey> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0003': 'ctrl-c',
  '\u0004': 'ctrl-d',
  '\u000c': 'ctrl-l',
  '\u001a': 'ctrl-z',
};

const FINALS: Record<string, NamedKey> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  M: 'enter',
};

const TILDES: Record<string, NamedKey> = { 1: 'home', 7: 'home', 4: 'end', 8: 'end', 5: 'pgup', 6: 'pgdn' };

const ESC = '\u001b';
/** CSI with its parameters (`ESC [ [` is the Linux console's F1-F5), SS3, a string that ends with BEL or ST, Alt and a character. */
const SEQUENCE =
  /^\u001b(?:\[\[.|\[([0-?]*)[ -/]*([@-~])|O(.)|[\]PX^_](?:[^\u0007\u001b]|\u001b(?!\\))*(?:\u0007|\u001b\\)|[^[OP\]X^_\u001b])/s;
/** The same, cut off somewhere. */
const UNFINISHED = /^\u001b(?:\[\[?|\[[0-?]*[ -/]*|O|[\]PX^_](?:[^\u0007\u001b]|\u001b(?!\\))*\u001b?)?$/s;
/** What a terminal puts around pasted text where it is asked to (`?2004h`). */
const PASTE_BEGINS = `${ESC}[200~`;
const PASTE_ENDS = `${ESC}[201~`;
/** Ctrl-C gets out of a paste that the terminal never ends. */
const PASTED = /^[^\u0003]*?(?:\u001b\[201~|(?=\u0003))/;
/** A string sequence that never ends is not waited for longer. */
const LONGEST_SEQUENCE = 256;

export class KeyStream {
  readonly #decoder = new StringDecoder('utf8');
  #held = '';
  #pasting = false;

  /** True while an Escape waits for what may follow: call `flush` after a moment. */
  get waiting(): boolean {
    return this.#held !== '' && !this.#pasting;
  }

  feed(chunk: Buffer | string): Key[] {
    this.#held += typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    return this.#keys();
  }

  /** Nothing more came: a held Escape was the key itself. */
  flush(): Key[] {
    if (this.#pasting) return [];
    const held = this.#held;
    this.#held = '';
    return held.startsWith(ESC) && held.length === 1 ? [key('esc')] : [];
  }

  #keys(): Key[] {
    const keys: Key[] = [];
    while (this.#held !== '') {
      if (this.#pasting) {
        this.#dropPasted();
        if (this.#pasting) break;
        continue;
      }
      if (!this.#held.startsWith(ESC)) {
        const letter = String.fromCodePoint(this.#held.codePointAt(0)!);
        this.#held = this.#held.slice(letter.length);
        keys.push(...typed(letter));
        continue;
      }
      if (this.#held.startsWith(ESC + ESC)) {
        this.#held = this.#held.slice(1);
        keys.push(key('esc'));
        continue;
      }
      const sequence = SEQUENCE.exec(this.#held);
      if (sequence) {
        this.#held = this.#held.slice(sequence[0].length);
        this.#pasting = sequence[0] === PASTE_BEGINS;
        const name = this.#pasting ? 'paste' : named(sequence);
        if (name) keys.push(key(name));
      } else if (UNFINISHED.test(this.#held) && this.#held.length < LONGEST_SEQUENCE) break;
      else this.#held = this.#held.slice(1);
    }
    return keys;
  }

  /** Pasted text is no keys. Of what came so far only the beginning of its end is kept. */
  #dropPasted(): void {
    const pasted = PASTED.exec(this.#held);
    this.#pasting = pasted === null;
    this.#held = pasted ? this.#held.slice(pasted[0].length) : this.#held.slice(1 - PASTE_ENDS.length);
  }
}

function key(name: string, hangul = false): Key {
  return { name, hangul };
}

function typed(letter: string): Key[] {
  const control = CONTROLS[letter];
  if (control) return [key(control)];
  if (/[\u0000-\u001f\u0080-\u009f]/.test(letter)) return [];
  const hangul = hasHangul(letter);
  return [...pressedKeys(letter)].map((name) => (name === ' ' ? key('space') : key(name, hangul)));
}

function named([, parameters, final, ss3]: RegExpExecArray): NamedKey | undefined {
  if (final === '~') return TILDES[parameters!.split(';')[0]!];
  return FINALS[final ?? ss3 ?? ''];
}
