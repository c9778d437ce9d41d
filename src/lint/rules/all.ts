/** Every rule, in the order of the documentation. */
import type { Rule } from '../rule.ts';
import { blueprint } from './bank/blueprint.ts';
import { keyLengthBias } from './bank/key-length-bias.ts';
import { keyVocabulary } from './bank/key-vocabulary.ts';
import { mix } from './bank/mix.ts';
import { testwiseBot } from './bank/testwise-bot.ts';
import { absolutes } from './cue/absolutes.ts';
import { clang } from './cue/clang.ts';
import { grammar } from './cue/grammar.ts';
import { keyLength } from './cue/key-length.ts';
import { loneDetail } from './cue/lone-detail.ts';
import { checked } from './currency/checked.ts';
import { price } from './currency/price.ts';
import { retiredName } from './currency/retired-name.ts';
import { serviceName } from './currency/service-name.ts';
import { near } from './duplicate/near.ts';
import { koreanStyle } from './language/korean-style.ts';
import { missingLanguage } from './language/missing.ts';
import { normalForm } from './language/normal-form.ts';
import { parity } from './language/parity.ts';
import { lengthSpread } from './option/length-spread.ts';
import { noAllNone } from './option/no-all-none.ts';
import { parallel } from './option/parallel.ts';
import { everyOption } from './reason/every-option.ts';
import { filler } from './reason/filler.ts';
import { noLetters } from './reason/no-letters.ts';
import { host } from './reference/host.ts';
import { known } from './reference/known.ts';
import { present } from './reference/present.ts';
import { retired } from './reference/retired.ts';
import { duplicateKey } from './schema/duplicate-key.ts';
import { file } from './schema/file.ts';
import { missing } from './schema/missing.ts';
import { syntax } from './schema/syntax.ts';
import { type } from './schema/type.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { value } from './schema/value.ts';
import { length } from './stem/length.ts';
import { negative } from './stem/negative.ts';
import { oneSuperlative } from './stem/one-superlative.ts';
import { secondPerson } from './stem/second-person.ts';
import { contrastCells } from './structure/contrast-cells.ts';
import { domainFolder } from './structure/domain-folder.ts';
import { equalOptions } from './structure/equal-options.ts';
import { idTopic } from './structure/id-topic.ts';
import { knownBullet } from './structure/known-bullet.ts';
import { knownFact } from './structure/known-fact.ts';
import { knownTopic } from './structure/known-topic.ts';
import { oneAsk } from './structure/one-ask.ts';
import { optionCount } from './structure/option-count.ts';
import { selectTagRule } from './structure/select-tag.ts';
import { uniqueId } from './structure/unique-id.ts';
import { form } from './suppression/form.ts';
import { unused } from './suppression/unused.ts';

export const rules: readonly Rule[] = [
  syntax,
  duplicateKey,
  unknownKey,
  missing,
  type,
  value,
  file,
  optionCount,
  selectTagRule,
  equalOptions,
  oneAsk,
  uniqueId,
  idTopic,
  knownTopic,
  knownFact,
  knownBullet,
  domainFolder,
  contrastCells,
  everyOption,
  filler,
  noLetters,
  present,
  host,
  known,
  retired,
  noAllNone,
  parallel,
  lengthSpread,
  keyLength,
  clang,
  absolutes,
  loneDetail,
  grammar,
  length,
  negative,
  oneSuperlative,
  secondPerson,
  parity,
  missingLanguage,
  koreanStyle,
  normalForm,
  retiredName,
  checked,
  price,
  serviceName,
  near,
  blueprint,
  keyLengthBias,
  testwiseBot,
  mix,
  keyVocabulary,
  form,
  unused,
];

let ids: ReadonlySet<string> | undefined;
export function ruleIds(): ReadonlySet<string> {
  ids ??= new Set(rules.map(({ id }) => id));
  return ids;
}

export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
