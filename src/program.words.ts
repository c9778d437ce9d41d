import type { Text } from './bank/model.ts';
import { words } from './text/words.ts';

interface CommandWords {
  about: string;
  examples: string[];
}

const unknownCommand = (word: string): Text => ({
  en: `There is no command "${word}"`,
  ko: `"${word}" 명령은 없습니다`,
});
const didYouMean = (line: string): Text => ({ en: `Did you mean: ${line}`, ko: `혹시 이 명령입니까? ${line}` });
const drillTopic = (words: string): Text => ({
  en: `To drill a topic: saa quiz ${words}   ${allCommands.en}`,
  ko: `주제를 풀려면: saa quiz ${words}   ${allCommands.ko}`,
});
const allCommands: Text = { en: 'All commands: saa help', ko: '모든 명령: saa help' };

/** Commands as they are called in Korean, whatever the language of the screen. */
export const KOREAN_COMMANDS: Readonly<Record<string, string>> = {
  퀴즈: 'quiz',
  시험: 'exam',
  모의시험: 'exam',
  모의고사: 'exam',
  약점: 'weak',
  통계: 'stats',
  노트: 'notes',
  주제: 'topics',
  계획: 'plan',
  결과: 'result',
  복습: 'review',
  설정: 'config',
  도움말: 'help',
};

/** Korean for what commander says in English; what is not here stays English. */
const KOREAN_ERRORS: [RegExp, string][] = [
  [/^error: unknown option '(.+)'\n?\(Did you mean (?:one of )?(.+)\?\)$/s, '알 수 없는 옵션: $1 (비슷한 옵션: $2)'],
  [/^error: unknown option '(.+)'$/s, '알 수 없는 옵션: $1'],
  [/^error: option '(.+)' argument missing$/s, '옵션에 값이 필요합니다: $1'],
  [
    /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/s,
    '쓸 수 없는 값입니다: $2 (옵션: $1, 가능한 값: $3)',
  ],
  [/^error: option '(.+)' argument '(.*)' is invalid\. (.+)$/s, '쓸 수 없는 값입니다: $2 (옵션: $1). $3'],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\.$/s,
    '쓸 수 없는 값입니다: $1 (<$2>, 가능한 값: $3)',
  ],
  [/^error: missing required argument '(.+)'$/s, '필요한 값이 없습니다: <$1>'],
  [/^error: too many arguments.*$/s, '인수가 너무 많습니다'],
];

/** What stands in `<...>` and `[...]` for what is to be typed. */
const KOREAN_PLACES: Readonly<Record<string, string>> = {
  options: '옵션',
  command: '명령',
  words: '단어',
  paths: '경로',
  file: '파일',
  dir: '폴더',
  sitting: '기록',
  outcome: '결과',
  name: '이름',
  value: '값',
  shell: '셸',
  count: '수',
  language: '언어',
  level: '수준',
  topics: '주제',
  text: '글자',
  date: '날짜',
  minutes: '분',
  score: '점수',
  share: '비율',
  format: '형식',
  rule: '규칙',
};
const koreanPlaces = (text: string): string =>
  text.replace(/(?<=[<[:])[a-z]+(?=[\]>.[])/g, (name) => KOREAN_PLACES[name] ?? name);

export const programWords = words({
  en: {
    about: 'Drill for the AWS Certified Solutions Architect - Associate exam: quiz, timed mock exam, weak topics.',
    examples: 'Examples:',
    startExamples: ['saa quiz ec2', 'saa exam --timed 130', 'saa stats'],
    usage: '[options] [command]',
    seeHelp: 'More: add --help to the command',
    wholeNumber: 'A whole number from 1 is needed.',
    usageError: (text: string): string => text.replace(/^error: /, '').replace(/\n/g, ' '),
    syntax: (text: string): string => text,
    choices: (text: string): string => text,
    unknownCommand,
    didYouMean,
    drillTopic,
    allCommands,
    titles: {} as Record<string, string>,
    flags: {
      version: 'the version of the program and of its bank',
      help: 'this help',
      bank: 'another bank: the folder that holds exam.yaml',
      lang: 'language of texts and screens',
      json: 'one JSON object a line on stdout, for scripts',
      plain: 'numbered lines only: no full screen, no cursor movement',
      noColor: 'no colour',
      noSave: 'leave no history',
      n: 'how many questions (10)',
      domain: 'questions of one exam domain, 1-4',
      task: 'questions of one exam task, such as 1.2',
      level: 'questions of one level',
      new: 'questions never shown before',
      wrong: 'questions whose last answer was wrong',
      due: 'questions that are about to be forgotten',
      marked: 'questions marked for later',
      contrast: 'questions that tell topics apart, such as ebs,efs',
      timedQuiz: 'two minutes a question',
      timed: 'with the clock: minutes, 130 when none are given',
      esl: "with --timed, the exam's extra minutes on top (English form only)",
      nExam: 'a shorter paper, by the same blueprint',
      resume: 'go on with the exam that was left',
      failUnder: 'exit with 1 below this estimated score',
      notesFormat: 'text or markdown',
      undo: 'ask it again',
      undoResult: 'take the last one back',
      wrongOnly: 'the wrong ones only',
      examDate: 'the day of the exam, YYYY-MM-DD; none for no date',
      minutes: 'minutes a day',
      fixStore: 'repair without asking',
      listWeak: 'show the table instead of asking',
      calibration: 'how well the forecasts held',
      cut: 'the share that passes, where the published mark is not believed (0.72)',
      html: 'write the report as a web page; - for stdout',
      exportFormat: 'form of the export',
      output: 'write to this file instead of stdout',
      yes: 'do it without asking',
      list: 'print the questions without asking',
      answers: 'answers from a JSON file: question id to options',
      seed: 'choice and order from this text alone: repeatable',
    },
    commands: {
      help: { about: 'This help, or that of a command.', examples: ['saa help', 'saa help quiz'] } as CommandWords,
      quiz: {
        about: 'Drill questions with the reasons after each answer.',
        examples: ['saa quiz ec2', 'saa quiz "security group" -n 5', 'saa quiz --due'],
      } as CommandWords,
      exam: {
        about: 'Sit a mock exam as the real one is: 65 questions by the blueprint.',
        examples: ['saa exam --timed 130', 'saa exam --resume', 'saa exam -n 20 --timed 40'],
      } as CommandWords,
      notes: {
        about: 'Read the study notes of a topic; of two, what tells them apart.',
        examples: ['saa notes s3', 'saa notes ebs efs', 'saa notes "security group" --format markdown'],
      } as CommandWords,
      review: {
        about: 'Walk through an exam or quiz again with all reasons.',
        examples: ['saa review last', 'saa review last --wrong'],
      } as CommandWords,
      plan: {
        about: 'Set the exam date and the daily minutes; see the days until then.',
        examples: ['saa plan --exam 2026-12-20 --minutes 30', 'saa plan'],
      } as CommandWords,
      result: {
        about: "Record the real exam's outcome, on this machine only.",
        examples: ['saa result 742', 'saa result pass', 'saa result --undo'],
      } as CommandWords,
      doctor: {
        about: 'Check what is kept and what is in use.',
        examples: ['saa doctor', 'saa doctor --fix'],
      } as CommandWords,
      show: {
        about: 'One question with its answer, reasons and your history of it.',
        examples: ['saa show ec2-spot-01'],
      } as CommandWords,
      hide: {
        about: 'Never ask a question again; without an id, list the hidden ones.',
        examples: ['saa hide ec2-spot-01', 'saa hide ec2-spot-01 --undo', 'saa hide'],
      } as CommandWords,
      config: {
        about: 'Show and change settings.',
        examples: ['saa config', 'saa config language ko', 'saa config timer minutes'],
      } as CommandWords,
      complete: {
        about: 'Completion for zsh, bash, fish or powershell.',
        examples: ['source <(saa complete zsh)', 'source <(saa complete bash)', 'saa complete fish | source'],
      } as CommandWords,
      init: {
        about: 'Make a small bank of another exam to start from.',
        examples: ['saa init my-bank'],
      } as CommandWords,
      weak: {
        about: 'Drill what gains most points on exam day.',
        examples: ['saa weak', 'saa weak --list'],
      } as CommandWords,
      stats: {
        about: 'See where you stand: answers, domains, exams, readiness.',
        examples: ['saa stats', 'saa stats --html report.html', 'saa stats --calibration', 'saa stats --json'],
      } as CommandWords,
      export: {
        about: 'Write all scores out.',
        examples: ['saa export --format json --output scores.json', 'saa export --format csv'],
      } as CommandWords,
      import: {
        about: "Merge another machine's scores; nothing is lost or doubled.",
        examples: ['saa import scores.json', 'ssh desktop saa export | saa import -'],
      } as CommandWords,
      reset: { about: 'Start anew; a dated backup is kept.', examples: ['saa reset'] } as CommandWords,
      topics: {
        about: 'List services and topics, what was seen and what is known.',
        examples: ['saa topics'],
      } as CommandWords,
      lint: {
        about: 'Check a question bank; in CI, in an editor, before a commit.',
        examples: [
          'saa lint',
          'saa lint bank/1-secure/iam.yaml',
          'saa lint --format github',
          'saa lint --explain cue/key-length',
        ],
      } as CommandWords,
    },
  },
  ko: {
    about: 'AWS 공인 솔루션스 아키텍트 - 어소시에이트 시험 연습: 퀴즈, 시간제 모의시험, 약한 주제.',
    examples: '예:',
    startExamples: ['saa quiz 람다', 'saa exam --timed 130', 'saa stats'],
    usage: '[옵션] [명령]',
    seeHelp: '도움말: 명령 뒤에 --help',
    wholeNumber: '1 이상의 정수가 필요합니다.',
    usageError: (text: string): string => {
      const found = KOREAN_ERRORS.find(([pattern]) => pattern.test(text));
      return found ? koreanPlaces(text.replace(found[0], found[1])) : text.replace(/^error: /, '').replace(/\n/g, ' ');
    },
    syntax: koreanPlaces,
    choices: (text: string): string => text.replace('(choices: ', '(가능한 값: ').replace(', default: ', ', 기본값: '),
    unknownCommand,
    didYouMean,
    drillTopic,
    allCommands,
    titles: { 'Usage:': '사용법:', 'Arguments:': '인수:', 'Options:': '옵션:', 'Commands:': '명령:' } as Record<
      string,
      string
    >,
    flags: {
      version: '프로그램과 문제 은행의 버전',
      help: '이 도움말',
      bank: '다른 문제 은행: exam.yaml이 있는 폴더',
      lang: '글과 화면의 언어',
      json: '스크립트용: 표준 출력에 한 줄에 JSON 객체 하나',
      plain: '번호 줄만 사용: 전체 화면과 커서 이동 없음',
      noColor: '색 없이',
      noSave: '기록을 남기지 않음',
      n: '문제 수 (10)',
      domain: '한 시험 영역의 문제, 1-4',
      task: '한 시험 작업의 문제, 예: 1.2',
      level: '한 수준의 문제',
      new: '아직 나오지 않은 문제',
      wrong: '마지막에 틀린 문제',
      due: '곧 잊을 문제',
      marked: '나중에 다시 보려고 표시한 문제',
      contrast: '헷갈리는 주제를 구별하는 문제, 예: ebs,efs',
      timedQuiz: '문제당 2분',
      timed: '시간 제한(분). 값이 없으면 130분',
      esl: '--timed에 시험의 추가 시간을 더함 (영어 시험에만 해당)',
      nExam: '같은 비율의 짧은 시험',
      resume: '중단한 시험 이어서 보기',
      failUnder: '추정 점수가 이보다 낮으면 종료 코드 1',
      notesFormat: 'text 또는 markdown',
      undo: '다시 내기',
      undoResult: '마지막 결과 지우기',
      wrongOnly: '틀린 문제만',
      examDate: '시험 날짜, YYYY-MM-DD. 날짜가 없으면 none',
      minutes: '하루 공부 시간(분)',
      fixStore: '묻지 않고 복구',
      listWeak: '묻지 않고 표만 표시',
      calibration: '예측이 얼마나 맞았는지 표시',
      cut: '합격으로 볼 정답률 (0.72)',
      html: '보고서를 웹 페이지로 저장, -는 표준 출력',
      exportFormat: '내보낼 형식',
      output: '표준 출력 대신 이 파일에 기록',
      yes: '묻지 않고 실행',
      list: '묻지 않고 문제만 출력',
      answers: 'JSON 파일의 답: 문제 id와 선택지',
      seed: '이 글자에서만 문제와 순서를 정함: 반복 가능',
    },
    commands: {
      help: { about: '이 도움말 또는 명령의 도움말.', examples: ['saa help', 'saa help quiz'] } as CommandWords,
      quiz: {
        about: '문제를 풀고 답마다 해설을 봅니다.',
        examples: ['saa quiz ec2', 'saa quiz 람다', 'saa quiz "보안 그룹" -n 5', 'saa quiz --due'],
      } as CommandWords,
      exam: {
        about: '실제 시험과 같은 모의시험을 봅니다. 출제 비율에 맞춘 65문제입니다.',
        examples: ['saa exam --timed 130', 'saa exam --resume', 'saa exam -n 20 --timed 40'],
      } as CommandWords,
      notes: {
        about: '주제의 학습 노트를 읽습니다. 주제가 둘이면 차이를 비교합니다.',
        examples: ['saa notes s3', 'saa notes ebs efs', 'saa notes "보안 그룹" --format markdown'],
      } as CommandWords,
      review: {
        about: '본 시험이나 퀴즈를 해설과 함께 다시 봅니다.',
        examples: ['saa review last', 'saa review last --wrong'],
      } as CommandWords,
      plan: {
        about: '시험 날짜와 하루 공부 시간을 정하고 남은 날의 계획을 봅니다.',
        examples: ['saa plan --exam 2026-12-20 --minutes 30', 'saa plan'],
      } as CommandWords,
      result: {
        about: '실제 시험 결과를 이 컴퓨터에만 기록합니다.',
        examples: ['saa result 742', 'saa result pass', 'saa result --undo'],
      } as CommandWords,
      doctor: {
        about: '저장된 기록과 사용 중인 환경을 점검합니다.',
        examples: ['saa doctor', 'saa doctor --fix'],
      } as CommandWords,
      show: {
        about: '한 문제를 정답, 해설, 내 기록과 함께 봅니다.',
        examples: ['saa show ec2-spot-01'],
      } as CommandWords,
      hide: {
        about: '이 문제를 다시 내지 않습니다. id 없이 쓰면 숨긴 문제를 보여 줍니다.',
        examples: ['saa hide ec2-spot-01', 'saa hide ec2-spot-01 --undo', 'saa hide'],
      } as CommandWords,
      config: {
        about: '설정을 보고 바꿉니다.',
        examples: ['saa config', 'saa config language ko', 'saa config timer minutes'],
      } as CommandWords,
      complete: {
        about: 'zsh, bash, fish, powershell 자동 완성.',
        examples: ['source <(saa complete zsh)', 'source <(saa complete bash)', 'saa complete fish | source'],
      } as CommandWords,
      init: {
        about: '다른 시험의 작은 문제 은행을 만들어 시작합니다.',
        examples: ['saa init my-bank'],
      } as CommandWords,
      weak: {
        about: '시험 점수를 가장 많이 올릴 주제를 풉니다.',
        examples: ['saa weak', 'saa weak --list'],
      } as CommandWords,
      stats: {
        about: '지금 실력을 봅니다: 답, 영역, 모의시험, 준비도.',
        examples: ['saa stats', 'saa stats --html report.html', 'saa stats --calibration', 'saa stats --json'],
      } as CommandWords,
      export: {
        about: '모든 기록을 내보냅니다.',
        examples: ['saa export --format json --output scores.json', 'saa export --format csv'],
      } as CommandWords,
      import: {
        about: '다른 컴퓨터의 기록을 합칩니다. 잃거나 겹치는 것이 없습니다.',
        examples: ['saa import scores.json', 'ssh desktop saa export | saa import -'],
      } as CommandWords,
      reset: {
        about: '처음부터 다시 시작합니다. 날짜가 붙은 백업을 남깁니다.',
        examples: ['saa reset'],
      } as CommandWords,
      topics: { about: '서비스와 주제, 푼 문제와 아는 정도를 보여 줍니다.', examples: ['saa topics'] } as CommandWords,
      lint: {
        about: '문제 은행을 검사합니다. CI, 편집기, 커밋 전에 사용합니다.',
        examples: [
          'saa lint',
          'saa lint bank/1-secure/iam.yaml',
          'saa lint --format github',
          'saa lint --explain cue/key-length',
        ],
      } as CommandWords,
    },
  },
});
