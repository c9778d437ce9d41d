/** Readiness as `stats` tells it: if you stopped today, and if you keep your pace until the exam. */
import type { Attempt } from './attempt.ts';
import { localDay, parseDay } from './day.ts';
import { evidenceOf } from './evidence.ts';
import { fitTopics } from './fit.ts';
import { isOfBank, observedOf } from './observed.ts';
import { paceOf, practiceAfter } from './pace.ts';
import { enoughEvidence, type Forecast, forecast, type Readiness } from './readiness.ts';
import { type MemoryBank, syllabusOf } from './syllabus.ts';
import { daysToExam } from './value.ts';

export interface Outlook extends Readiness {
  /** If the pace of the last two weeks is kept until the exam; null where there is no pace, or not enough evidence. */
  atExam: Forecast | null;
  /** Answers a day, lately. */
  pace: number;
  /** Days until the exam; 14 are assumed where no date is set. */
  days: number;
  dateIsSet: boolean;
}

export interface OutlookRequest {
  index: MemoryBank;
  attempts: readonly Attempt[];
  now: number;
  offsetMinutes: number;
  examDate?: string | null | undefined;
  /** The share that passes, where it is taken as known. */
  cut?: number | undefined;
}

export function outlookOf({ index, attempts, now, offsetMinutes, examDate, cut }: OutlookRequest): Outlook {
  const syllabus = syllabusOf(index);
  const answers = observedOf(attempts, syllabus);
  const today = localDay(now, offsetMinutes);
  const examDay = examDate ? parseDay(examDate) : undefined;
  const evidence = evidenceOf(syllabus, answers, today);
  const judged = enoughEvidence(syllabus, evidence);
  const pace = paceOf(answers.filter(isOfBank), today);
  const days = daysToExam(today, examDay);
  const dateIsSet = examDay !== undefined && examDay >= today;
  if (!judged.enough) return { ...judged, today: null, atExam: null, pace, days, dateIsSet };
  const model = fitTopics(syllabus, evidence);
  const later = practiceAfter(syllabus, evidence.practice, answers, pace * days);
  return {
    ...judged,
    today: forecast(syllabus, model, evidence.practice, cut),
    atExam: pace > 0 && days > 0 ? forecast(syllabus, model, later, cut) : null,
    pace,
    days,
    dateIsSet,
  };
}
