/** How well the forecasts made before each first exposure have held: log loss, Brier score, reliability. */
import type { Attempt, Confidence } from './attempt.ts';
import { CONFIDENCES } from './attempt.ts';

export interface ReliabilityBin {
  /** Bounds of the forecasts in it. */
  from: number;
  to: number;
  count: number;
  /** Mean forecast and share right. */
  predicted: number;
  right: number;
}

export interface Calibration {
  count: number;
  /** Nats an answer; ln 2 = 0.693 is a coin's. */
  logLoss: number;
  /** 0 perfect, 0.25 a coin. */
  brier: number;
  /** The same of one who always says the share right. */
  baseLogLoss: number;
  baseBrier: number;
  bins: ReliabilityBin[];
}

const BINS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Null where nothing was predicted yet. */
export function calibrationOf(attempts: readonly Attempt[]): Calibration | null {
  const rows = attempts.flatMap(({ predicted, correct }) => (predicted === null ? [] : [{ predicted, correct }]));
  if (rows.length === 0) return null;
  const share = rows.filter((row) => row.correct).length / rows.length;
  const flat = rows.map((row) => ({ ...row, predicted: share }));
  return {
    count: rows.length,
    logLoss: logLoss(rows),
    brier: brier(rows),
    baseLogLoss: logLoss(flat),
    baseBrier: brier(flat),
    bins: BINS.slice(1).flatMap((to, i) => binOf(rows, BINS[i]!, to)),
  };
}

interface Row {
  predicted: number;
  correct: boolean;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

function logLoss(rows: readonly Row[]): number {
  return mean(rows.map(({ predicted, correct }) => -Math.log(Math.max(1e-6, correct ? predicted : 1 - predicted))));
}

function brier(rows: readonly Row[]): number {
  return mean(rows.map(({ predicted, correct }) => (predicted - (correct ? 1 : 0)) ** 2));
}

function binOf(rows: readonly Row[], from: number, to: number): ReliabilityBin[] {
  const own = rows.filter(({ predicted }) => predicted >= from && (predicted < to || to === 1));
  if (own.length === 0) return [];
  const predicted = mean(own.map((row) => row.predicted));
  return [{ from, to, count: own.length, predicted, right: mean(own.map((row) => (row.correct ? 1 : 0))) }];
}

export interface ConfidenceCount {
  confidence: Confidence;
  answered: number;
  right: number;
}

/** How often one was right when one said to be sure, unsure, or guessing. */
export function confidenceUse(attempts: readonly Attempt[]): ConfidenceCount[] {
  return CONFIDENCES.map((confidence) => {
    const own = attempts.filter((attempt) => attempt.confidence === confidence);
    return { confidence, answered: own.length, right: own.filter((attempt) => attempt.correct).length };
  });
}
