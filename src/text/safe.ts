/**
 * Text from banks and imported files must not steer the terminal: C0 and C1 controls (ESC, OSC, CSI), bidirectional
 * overrides and invisible format characters are shown as `<U+001B>`. Line feeds and tabs become spaces where asked.
 */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export function safe(text: string): string {
  return text.replace(UNSAFE, (c) => `<U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** As `safe`, on one line. */
export function safeLine(text: string): string {
  return safe(text.replace(/\s+/g, ' ').trim());
}
