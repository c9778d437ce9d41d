import type { Bank } from '../bank/bank.ts';
import { estimate } from '../exam/score.ts';
import type { Attempt } from '../memory/attempt.ts';
import { calibrationOf, confidenceUse } from '../memory/calibration.ts';
import { dayText, localDay } from '../memory/day.ts';
import { attemptsOfBank, isOfBank, placesOf } from '../memory/observed.ts';
import { outlookOf } from '../memory/outlook.ts';
import { recordOf } from '../memory/record.ts';
import { ASSUMED_CUT } from '../memory/scale.ts';
import { syllabusOf } from '../memory/syllabus.ts';
import { derived } from '../scores/derived.ts';
import type { Sitting } from '../scores/sitting.ts';
import type { ExamLine, RealResult, StatsReport } from '../screens/stats.ts';
import type { World } from '../world.ts';
import { bankKey } from './cache-key.ts';
import type { Desk } from './desk.ts';
import { momentOf } from './moment.ts';

/** What `saa stats` shows, as of today. `cut`: the share that passes, where it is taken as known. */
export function statsNow(desk: Desk, world: World, cut?: number) {
  const { examDate, results, hidden } = desk.settings.get();
  // Results are told by their day, which another time zone may change.
  const { today, offsetMinutes } = momentOf(world);
  const key = [bankKey(desk.bank), today, offsetMinutes, examDate, results, hidden, cut];
  return derived(world, desk.scores, { name: 'stats', key }, () => {
    const ofBank = attemptsOfBank(desk.scores.attempts(), syllabusOf(desk.bank.index));
    return { report: reportOf(desk, ofBank, cut, world), calibration: calibrationOf(ofBank) };
  });
}

function reportOf(
  { bank, scores, settings }: Desk,
  ofBank: readonly Attempt[],
  cut: number | undefined,
  world: World,
): StatsReport {
  const { examDate, results, hidden } = settings.get();
  const attempts = scores.attempts();
  const given = { ...momentOf(world), index: bank.index, attempts, examDate, cut };
  return {
    record: recordOf({ ...given, excluded: new Set(hidden) }),
    outlook: outlookOf(given),
    cut: cut ?? ASSUMED_CUT,
    cutIsSet: cut !== undefined,
    passMark: bank.exam.scale.pass,
    exams: examsOf(scores, bank).map((sitting) => examLine(sitting, bank)),
    results: results.map(({ at, outcome }): RealResult => {
      const day = dayText(localDay(Date.parse(at), given.offsetMinutes));
      const before = attempts.filter((attempt) => attempt.at <= Date.parse(at));
      return { day, outcome, forecast: outlookOf({ ...given, attempts: before, now: Date.parse(at) }).today };
    }),
    confidence: confidenceUse(ofBank),
  };
}

/**
 * Whole sittings are read from their files: only those of exams that ran to their end and in which something was answered.
 * One that has no question of this bank was sat in another.
 */
function examsOf(scores: Desk['scores'], bank: Bank): Sitting[] {
  const syllabus = syllabusOf(bank.index);
  const heads = scores
    .heads()
    .filter(({ command, state, answered }) => command === 'exam' && state === 'done' && answered > 0);
  const sittings = heads.flatMap(({ id }) => scores.sitting(id) ?? []);
  return sittings.filter(({ paper }) =>
    paper.some(({ id, hash }) => isOfBank(placesOf({ question: id, hash }, syllabus))),
  );
}

/** A mock exam that ran to its end, by what was kept of it: right answers among the scored questions. */
function examLine({ closed, startedAt, offsetMinutes, paper, answers }: Sitting, bank: Bank): ExamLine {
  const scored = paper.flatMap((item, n) => (item.scored ? [n] : []));
  const right = new Map(answers.map((answer) => [answer.n, answer.correct]));
  const { score, pass } = estimate(scored.filter((n) => right.get(n)).length, scored.length, bank.exam.scale);
  const day = dayText(localDay(Date.parse(closed ?? startedAt), offsetMinutes));
  return { day, score, pass, questions: paper.length, short: paper.length < bank.exam.questions.total };
}
