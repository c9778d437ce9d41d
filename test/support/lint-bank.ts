/** A bilingual bank of any size in which no rule finds anything: real lengths, real YAML, invented stories. */
import { randomFrom } from '../../src/bank/order.ts';

export interface MadeOption {
  en: string;
  ko: string;
  correct: boolean;
  whyEn: string;
  whyKo: string;
}

export interface MadeQuestion {
  id: string;
  topic: string;
  task: string;
  level: string;
  /** Sentences. */
  en: string[];
  ko: string[];
  options: MadeOption[];
  ref: string;
  checked: string;
}

export interface MadeFile {
  path: string;
  service: string;
  questions: MadeQuestion[];
}

export interface MadeLintBank {
  files: MadeFile[];
  /** exam.yaml and notes, by path. */
  rest: Map<string, string>;
  known: string;
}

const FOLDERS = ['1-secure', '2-resilient', '3-high-performing', '4-cost-optimized'];
const WEIGHTS = [30, 26, 24, 20];
const REF = 'https://docs.aws.amazon.com/made/latest/userguide/page';

const words = (text: string): string[] => text.split(' ');
const TRADES = words(
  'publishing shipping fishing farming mining travel music sports energy textile printing catering housing insurance banking museum theater hospital school airline railway bakery brewery furniture jewelry cosmetics toy software research media',
);
const TRADES_KO = words(
  '출판사 해운사 수산사 농업사 광업사 여행사 음반사 체육관 발전사 섬유사 인쇄소 급식사 주택사 보험사 은행 박물관 극장 병원 학교 항공사 철도사 제과점 양조장 가구점 보석상 화장품사 완구사 개발사 연구소 방송사',
);
const THINGS = words(
  'ledgers drawings manuscripts tickets invoices recipes blueprints portraits timetables contracts catalogs surveys harvests melodies scores patterns samples permits menus leases claims deposits exhibits scripts charts lectures flights wagons loaves barrels',
);
const THINGS_KO = words(
  '장부 도면 원고 승차권 송장 조리법 설계도 초상화 시간표 계약서 목록 설문지 수확표 악보 점수표 무늬 견본 허가증 식단표 임대서 청구서 예금표 전시품 대본 차트 강의록 운항표 화차표 빵틀 술통',
);
const VERBS = words(
  'sorts prints scans merges counts checks packs signs stamps weighs paints folds measures compares translates archives reviews shuffles ranks trims',
);
const VERBS_KO = words(
  '분류하 인쇄하 조사하 병합하 집계하 점검하 포장하 서명하 날인하 계량하 채색하 접착하 측정하 비교하 번역하 보존하 검토하 배열하 평가하 재단하',
);
const PLACES = words(
  'harbor valley island summit village quarter bridge tower market garden meadow canyon delta forest desert coast plaza avenue station depot',
);
const PLACES_KO = words(
  '항구 계곡 섬마을 봉우리 시골 번화가 다리목 전망대 시장 정원 초원 협곡 삼각주 숲길 사막 해안 광장 가로수길 정거장 차고',
);
const TIMES = words('morning evening weekend season quarter holiday summer winter autumn spring month year');
const TIMES_KO = words('오전 저녁 주말 계절 분기 휴일 여름 겨울 가을 봄철 월말 연말');
const ACTIONS = words('Attach Create Configure Deploy Enable Use Add Move Replace Route Store Schedule');
const PARTS = words(
  'relay ladder lantern pulley anchor beacon funnel hammer mirror needle pillar ribbon saddle shutter spindle tunnel valve whistle window zipper bellows bobbin bracket buckle candle cradle drawer easel fiddle gasket',
);
const PARTS_KO = words(
  '계전기 사다리 등불 도르래 닻줄 표지등 깔때기 망치 거울 바늘 기둥 리본 안장 덧문 물레 터널 밸브 호루라기 창문 지퍼 풀무 실패 받침대 버클 양초 요람 서랍 이젤 깡깡이 패킹',
);
const KINDS = words(
  'bronze copper golden silver wooden marble velvet cotton linen paper amber coral ivory jade pearl ruby scarlet violet crimson indigo',
);
const KINDS_KO = words(
  '청동 구리 황금 은빛 목재 대리석 벨벳 면직 삼베 종이 호박 산호 상아 비취 진주 루비 주홍 보라 진홍 남색',
);

export function makeLintBank(count: number, seed = 'clean'): MadeLintBank {
  const random = randomFrom(`${seed} ${count}`);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const topics = Math.max(4, Math.ceil(count / 8));
  const perService = 10;
  const serviceOf = (topic: number): string => `svc${Math.floor(topic / perService)}`;
  const topicId = (topic: number): string => `${serviceOf(topic)}-topic-${topic}`;
  const numbers = new Map<string, number>();
  const files = new Map<string, MadeFile>();
  const pattern = domainPattern(count);
  let single = 0;
  for (let i = 0; i < count; i++) {
    const domain = pattern[i]!;
    const topic = Math.floor(random() * topics);
    const topicName = topicId(topic);
    const number = (numbers.get(topicName) ?? 0) + 1;
    if (number > 99) continue;
    numbers.set(topicName, number);
    const multiple = i % 7 === 3;
    const question: MadeQuestion = {
      id: `${topicName}-${String(number).padStart(2, '0')}`,
      topic: topicName,
      task: `${domain + 1}.${1 + (i % 2)}`,
      level: i % 3 === 0 ? 'analyze' : 'apply',
      ...stemOf(pick, multiple),
      options: optionsOf(pick, multiple ? [0, 1] : [0], multiple ? 5 : 4, single),
      ref: `${REF}-${i % 50}.html`,
      checked: '2026-11-01',
    };
    if (!multiple) single++;
    const path = `${FOLDERS[domain]}/${serviceOf(topic)}.yaml`;
    const file = files.get(path) ?? { path, service: serviceOf(topic), questions: [] };
    file.questions.push(question);
    files.set(path, file);
  }
  const rest = new Map([['exam.yaml', examText()]]);
  for (let service = 0; service * perService < topics; service++) {
    const own = Array.from({ length: perService }, (_, t) => service * perService + t).filter(
      (topic) => topic < topics,
    );
    rest.set(`notes/svc${service}.yaml`, notesText(`svc${service}`, own.map(topicId)));
  }
  const known = Array.from({ length: 50 }, (_, i) => `${REF}-${i}.html\tPage ${i}\n`)
    .sort()
    .join('');
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), rest, known };
}

/** Domains of `count` questions in the proportion of the weights, whatever the count. */
function domainPattern(count: number): number[] {
  const due = WEIGHTS.map(() => 0);
  return Array.from({ length: count }, () => {
    for (const [d, weight] of WEIGHTS.entries()) due[d]! += weight;
    const next = due.indexOf(Math.max(...due));
    due[next]! -= 100;
    return next;
  });
}

type Pick = <T>(list: readonly T[]) => T;

function stemOf(pick: Pick, multiple: boolean): { en: string[]; ko: string[] } {
  const tell = () => ({
    thing: pick(THINGS),
    place: pick(PLACES),
    time: pick(TIMES),
    verb: pick(VERBS),
    other: pick(THINGS),
    far: pick(PLACES),
  });
  const [a, b, c] = [tell(), tell(), tell()];
  const k = () => ({
    thing: pick(THINGS_KO),
    place: pick(PLACES_KO),
    time: pick(TIMES_KO),
    verb: pick(VERBS_KO),
    other: pick(THINGS_KO),
    far: pick(PLACES_KO),
  });
  const [x, y, z] = [k(), k(), k()];
  return {
    en: [
      `A ${pick(TRADES)} company ${a.verb} ${a.thing} near the ${a.place} and keeps ${a.other} on Amazon EC2 instances every ${a.time}.`,
      `Staff at the ${b.far} ${b.verb.replace(/e?s$/, '')} ${b.thing} before the ${b.time} begins, while ${b.other} wait beside the ${b.place}.`,
      `Each ${c.time} the ${c.thing} from the ${c.far} must stay readable, and ${c.other} of the ${c.place} must never be lost.`,
      multiple ? 'Which combination of steps meets these requirements?' : 'Which solution meets these requirements?',
      ...(multiple ? ['(Select TWO.)'] : []),
    ],
    ko: [
      `한 ${pick(TRADES_KO)}에서 매년 ${x.time}마다 ${x.place} 근처의 ${x.thing} 묶음을 ${x.verb}고 ${x.other} 자료를 Amazon EC2 인스턴스에 보관합니다.`,
      `${y.far} 직원은 ${y.time} 업무 전에 ${y.thing} 더미를 ${y.verb}며 ${y.other} 상자는 ${y.place} 옆에서 대기합니다.`,
      `매번 ${z.time} 동안 ${z.far} 쪽의 ${z.thing} 문서를 계속 읽을 수 있어야 하고 ${z.place} 쪽의 ${z.other} 문서를 잃으면 안 됩니다.`,
      multiple
        ? '이러한 요구 사항을 충족하는 단계의 조합은 무엇입니까?'
        : '이러한 요구 사항을 충족하는 솔루션은 무엇입니까?',
      ...(multiple ? ['(2개를 선택하세요.)'] : []),
    ],
  };
}

/** Options of nearly one length; the key of one-of-four is in turn the longest, second, third and shortest. */
function optionsOf(pick: Pick, keys: number[], count: number, turn: number): MadeOption[] {
  const en = evenly(
    count,
    () =>
      `${pick(ACTIONS)} a ${pick(KINDS)} ${pick(PARTS)} and a ${pick(KINDS)} ${pick(PARTS)} beside the ${pick(KINDS)} ${pick(PARTS)}.`,
  );
  const ko = evenly(
    count,
    () =>
      `${pick(KINDS_KO)} ${pick(PARTS_KO)} 옆에 ${pick(KINDS_KO)} ${pick(PARTS_KO)} 세트와 ${pick(KINDS_KO)} ${pick(PARTS_KO)} 묶음을 설치합니다.`,
  );
  const ranked = (list: string[], rank: number): string[] => {
    const byLength = [...list].sort((a, b) => b.length - a.length);
    const [key] = byLength.splice(rank, 1);
    return [key!, ...byLength];
  };
  const english = count === 4 ? ranked(en, turn % 4) : en;
  const korean = count === 4 ? ranked(ko, (turn * 3 + 1) % 4) : ko;
  const options = english.map((text, place): MadeOption => {
    const correct = keys.includes(place);
    const [kind, part, other, more] = [pick(KINDS), pick(PARTS), pick(PARTS), pick(PLACES)];
    const [kindKo, partKo, otherKo, moreKo] = [pick(KINDS_KO), pick(PARTS_KO), pick(PARTS_KO), pick(PLACES_KO)];
    const aside = `${pick(KINDS_KO)} ${pick(PARTS_KO)} 장치와 ${pick(PARTS_KO)} 장치와는 관계없이 `;
    const noun = `${kind} ${part}`;
    return {
      en: text,
      ko: korean[place]!,
      correct,
      whyEn: `The ${noun} ${correct ? 'holds' : 'drops'} what the ${other} of the ${more} hands over, whatever the ${pick(KINDS)} ${pick(PARTS)} does with the ${pick(PARTS)}.`,
      whyKo: `${aside}${kindKo} ${partKo} 쪽은 ${moreKo} 방향의 ${otherKo} 장치가 넘기는 것을 ${correct ? '그대로 유지합니다' : '중간에 떨어뜨립니다'}.`,
    };
  });
  // Where the key stands in the file is no cue, but should not look like one either.
  const shift = turn % count;
  return [...options.slice(shift), ...options.slice(0, shift)];
}

/** Distinct texts of distinct lengths within a tenth of one another. */
function evenly(count: number, make: () => string): string[] {
  for (;;) {
    const first = make();
    const found = [first];
    for (let tries = 0; tries < 200 && found.length < count; tries++) {
      const next = make();
      const near = Math.abs(next.length - first.length) <= first.length * 0.08;
      if (near && found.every((text) => text.length !== next.length)) found.push(next);
    }
    if (found.length === count) return found;
  }
}

function examText(): string {
  const domains = FOLDERS.map((folder, d) => {
    const tasks = [1, 2].map(
      (t) =>
        `      - id: "${d + 1}.${t}"\n        title: {en: Task ${d + 1}.${t}, ko: 과제 ${d + 1}.${t}}\n        bullets:\n          - {id: ${d + 1}.${t}-K01, text: {en: A bullet, ko: 항목}}\n`,
    );
    return `  - id: ${d + 1}\n    folder: ${folder}\n    title: {en: Domain, ko: 도메인}\n    short: {en: Domain${d + 1}, ko: 도메인${d + 1}}\n    weight: ${WEIGHTS[d]}\n    tasks:\n${tasks.join('')}`;
  });
  return `format: 1
code: MADE-01
title: {en: Made exam, ko: 만든 시험}
guide: {version: "1", checked: 2026-10-05}
questions: {total: 65, scored: 50}
minutes: {standard: 130, extra: 30}
scale: {min: 100, max: 1000, pass: 720}
bank: {version: 2026.11.0}
domains:
${domains.join('')}services:
  - {name: Amazon EC2, state: current, aliases: [EC2]}
  - {name: Amazon EBS, state: current, aliases: [EBS]}
  - {name: Amazon EFS, state: current, aliases: [EFS]}
  - {name: Amazon DynamoDB, state: current, aliases: [DynamoDB]}
  - {name: Amazon Data Firehose, state: current}
  - {name: Amazon Kinesis Data Firehose, state: renamed, instead: Amazon Data Firehose}
  - {name: Amazon QLDB, state: retired, since: 2025-07-31, instead: Amazon Aurora, aliases: [QLDB]}
`;
}

function notesText(service: string, topics: string[]): string {
  const entries = topics.map(
    (id) =>
      `  - id: ${id}\n    name: {en: Topic, ko: 주제}\n    depth: exam\n    facts:\n      - id: first\n        text: {en: It keeps what it holds., ko: 담은 것을 유지합니다.}\n`,
  );
  return `service: ${service}\nname: {en: Made ${service}, ko: 서비스}\nstatus: current\ntopics:\n${entries.join('')}`;
}

export function questionText(question: MadeQuestion): string {
  const folded = (lines: string[], indent: string): string => lines.map((line) => `${indent}${line}\n`).join('');
  const options = question.options.map(
    (option) =>
      `      - text:\n          en: ${option.en}\n          ko: ${option.ko}\n${option.correct ? '        correct: true\n' : ''}        why:\n          en: >-\n            ${option.whyEn}\n          ko: >-\n            ${option.whyKo}\n`,
  );
  return `  - id: ${question.id}
    topic: ${question.topic}
    task: "${question.task}"
    bullet: ${question.task}-K01
    facts: [first]
    level: ${question.level}
    stem:
      en: >-
${folded(question.en, '        ')}      ko: >-
${folded(question.ko, '        ')}    options:
${options.join('')}    refs:
      - ${question.ref}
    checked: ${question.checked}
`;
}

export function fileText({ service, questions }: MadeFile): string {
  const head = `# yaml-language-server: $schema=../../schema/questions.schema.json\nservice: ${service}\nquestions:\n`;
  return head + questions.map(questionText).join('\n');
}

/** All files of a made bank, by path. */
export function bankTexts({ files, rest }: MadeLintBank): Map<string, string> {
  return new Map([...rest, ...files.map((file): [string, string] => [file.path, fileText(file)])]);
}
