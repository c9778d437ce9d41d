/** How an option begins (English) or ends (Korean): what "parallel" compares. */
export type Opening = 'imperative' | 'noun' | 'gerund' | 'sentence';

const VERBS = new Set(
  (
    'accept activate add adjust adopt aggregate allocate allow analyze apply archive arrange ask assign associate assume attach authenticate authorize ' +
    'automate block break bring build buffer bundle call capture change check choose cluster collect combine compare compress compute configure connect ' +
    'consolidate containerize convert copy correct create decouple decrease define delete deliver deny deploy deregister design detach detect direct ' +
    'disable disconnect distribute divide double download drain drop edit eliminate embed employ enable encrypt enforce enlarge enroll ensure establish ' +
    'evaluate exchange exclude expand export expose extend extract fetch filter fix flush force forward generate get give grant group grow handle have ' +
    'hold host identify implement import improve include increase ingest initiate insert inspect install instruct integrate introduce invalidate invite ' +
    'invoke isolate issue join keep launch leave let lift load locate lower maintain make manage map mark merge migrate mirror modify monitor mount move ' +
    'offload open operate optimize order organize override partition pass pause peer perform place point poll prepare preserve prevent process produce ' +
    'promote protect provide provision publish pull purchase push put query raise read rebalance rebuild receive recreate redesign redirect reduce ' +
    'refactor register rehost reject release remove rename renew reorganize repeat replace replicate report request require reserve resize resolve restart ' +
    'restore restrict retain retire retrieve retry return reuse reverse review revoke rewrite rotate route run save scale scan schedule select send ' +
    'separate serve set shard share shift shorten shrink shut sign simplify size split stage standardize start stop store stream strengthen subscribe ' +
    'suspend switch synchronize sync tag take terminate test throttle tier track train transfer transform transition translate trigger tune turn unite ' +
    'update upgrade upload use validate verify version wait warm watch wrap write'
  ).split(' '),
);
/** Nouns as well as verbs: judged only by the word that follows. */
const EITHER = new Set(
  'access back cache issue order place process query schedule store stream tag test cluster version map mirror'.split(
    ' ',
  ),
);
const AFTER_VERB =
  /^(?:a|an|the|all|each|every|any|both|its|their|this|that|these|those|only|one|two|three|up|off|out|to|from|for|Amazon|AWS|new|more)$/;

export function openingOf(text: string, lang: 'en' | 'ko'): Opening | undefined {
  return lang === 'en' ? english(text) : korean(text);
}

function english(text: string): Opening | undefined {
  const [first = '', second = ''] = text.split(/[\s,]+/);
  const word = first.toLowerCase();
  if (EITHER.has(word)) return AFTER_VERB.test(second) ? 'imperative' : undefined;
  if (VERBS.has(word)) return 'imperative';
  if (/^(?:a|an|the|one|two|three|amazon|aws)$/.test(word)) return 'noun';
  if (/^[a-z]{3,}ing$/.test(word) && first !== first.toUpperCase())
    return AFTER_VERB.test(second) ? 'gerund' : undefined;
  return undefined;
}

function korean(text: string): Opening | undefined {
  const end = text.replace(/[\s.)"'\]]+$/, '');
  if (/니다$/.test(end)) return 'sentence';
  if (/(?:다|요|오)$/.test(end) && /\.$/.test(text)) return undefined;
  return /[가-힣A-Za-z0-9]$/.test(end) && !/\.$/.test(text) ? 'noun' : undefined;
}
