/** How ready one is: nothing numeric without enough first exposures, and then never without an interval. */
import { type Evidence, evidenceOf, type Practice } from './evidence.ts';
import { fitTopics, type TopicModel } from './fit.ts';
import { expectedShare } from './forecast.ts';
import { type Interval, intervalOf } from './interval.ts';
import type { Observed } from './observed.ts';
import { passChanceOf } from './pass-chance.ts';
import { scoreOf } from './scale.ts';
import type { Syllabus } from './syllabus.ts';

export const FIRSTS_NEEDED = 40;
export const FIRSTS_NEEDED_PER_DOMAIN = 8;

export interface Forecast {
  /** Scaled score, 100-1000. */
  score: Interval;
  /** 0-1. */
  passChance: Interval;
  /** Share of exam questions expected right, 0-1. */
  share: Interval;
}

export interface Readiness {
  enough: boolean;
  /** First exposures behind it, and how many more are needed over all and by domain (place: domain). */
  questionsBehindIt: number;
  missing: number;
  missingByDomain: { domain: number; missing: number }[];
  /** The bank itself has too few questions for it, over all or of a domain. */
  tooSmall: boolean;
  /** If one stopped today; null while there is not enough evidence. */
  today: Forecast | null;
}

export function enoughEvidence(syllabus: Syllabus, evidence: Evidence): Omit<Readiness, 'today'> {
  const missingByDomain = syllabus.domains.map(({ id, items }, d) => ({
    domain: id,
    missing: Math.max(0, (items > 0 ? FIRSTS_NEEDED_PER_DOMAIN : 0) - evidence.byDomain[d]!),
  }));
  const inDomains = missingByDomain.reduce((sum, { missing }) => sum + missing, 0);
  const missing = Math.max(inDomains, FIRSTS_NEEDED - evidence.firsts.length, 0);
  const tooSmall =
    syllabus.items.length < FIRSTS_NEEDED ||
    syllabus.domains.some(({ items }) => items > 0 && items < FIRSTS_NEEDED_PER_DOMAIN);
  return { enough: missing === 0, questionsBehindIt: evidence.firsts.length, missing, missingByDomain, tooSmall };
}

export function readinessOf(syllabus: Syllabus, answers: readonly Observed[], today: number, cut?: number): Readiness {
  const evidence = evidenceOf(syllabus, answers, today);
  const judged = enoughEvidence(syllabus, evidence);
  if (!judged.enough) return { ...judged, today: null };
  return { ...judged, today: forecast(syllabus, fitTopics(syllabus, evidence), evidence.practice, cut) };
}

export function forecast(syllabus: Syllabus, model: TopicModel, practice: Practice, cut?: number): Forecast {
  const share = expectedShare(syllabus, model, practice);
  return {
    score: scoreOf(share, syllabus.scale, cut),
    passChance: passChanceOf(share, syllabus.scored, cut),
    share: intervalOf(share),
  };
}
