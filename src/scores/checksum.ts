/**
 * A number of 53 bits that tells states apart; it guards against nobody. FNV-1a and a second lane of another shape, a
 * word at a time: any change of one word changes it. Of a few numbers it is there before Node's crypto is loaded.
 */
export function checksum(words: Int32Array): number {
  let a = 0x811c9dc5 | 0;
  let b = words.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul((b << 7) ^ (b >>> 25) ^ word, 0x2c1b3c6d);
  }
  return (a >>> 0) * 0x20_0000 + (b >>> 11);
}
