/** How words end when Korean is spoken: what decides which particle follows. */

/** Whether the last sound is a consonant; undefined where the spelling does not tell. */
export function hasFinal(word: string): boolean | undefined {
  const last = word.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28 !== 0;
  if (/[A-Za-z0-9]/.test(last)) return latinFinal(/[A-Za-z0-9]+$/.exec(word)![0]);
  return undefined;
}

/** Whether it ends in ㄹ, after which 로 is said and not 으로; undefined where the spelling does not tell. */
export function endsInL(word: string): boolean | undefined {
  const last = word.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28 === 8;
  const latin = /[A-Za-z0-9]+$/.exec(word)?.[0] ?? '';
  if (/^[A-Z]+$/.test(latin)) return /[LR]$/.test(latin);
  return /[178]$|[Ll]e?$/.test(latin) ? undefined : false;
}

/**
 * Acronyms are read letter by letter (IAM ends in 엠, EFS in 에스); digits are read in two ways, of which both must
 * agree; words are judged only where their last sound is beyond doubt.
 */
function latinFinal(word: string): boolean | undefined {
  // CNAME, PUT and SAML are read as words by some.
  if (/^[A-Z]+$/.test(word)) return /[^AEIOU][AEIOU][^AEIOU]/.test(word) ? undefined : /[LMNR]$/.test(word);
  if (/\d$/.test(word)) return digitFinal(word);
  const lower = word.toLowerCase();
  if (/[A-Z]$/.test(word)) return /[LMNR]$/.test(word);
  if (/(?:ing|ion|in|an|en|on|am|im|um|om|al|el|il|ol|ull?|ell|all|ine|ime|ame|one|ale|ile|ble|ple|tle)$/.test(lower))
    return true;
  if (/(?:[aoiuy]|ee|er|or|ar|ce|ge|se|ze|che|ve|ue|ss|ts|rs|ns|ms|ds|st|nt|rd|ld|nd|th|sh)$/.test(lower)) return false;
  return undefined;
}

function digitFinal(word: string): boolean | undefined {
  // EC2, S3: 투, 쓰리. A number alone: 이, 삼.
  const digit = word.at(-1)!;
  if (/[A-Za-z]/.test(word)) return { '2': false, '3': false, '4': false, '5': false }[digit];
  return { '2': false, '4': false, '5': false, '9': false, '1': true, '7': true, '8': true }[digit];
}
