/**
 * A bot that knows nothing of the subject and guesses by form: a logistic regression over the options of one-of-four
 * questions, on relative length, echoed rare stem words, overlap with the other options and absolute words. It learns
 * on nine tenths of the questions and guesses the last tenth, ten times over.
 */
import type { Lang } from '../../bank/model.ts';
import type { PlacedFacts } from '../bank-view.ts';
import type { SurfaceFacts } from '../facts.ts';
import { hash32 } from '../hash32.ts';
import { rareIn } from '../rare.ts';

export interface BotScore {
  questions: number;
  /** Right guesses in percent; ties count by their share. */
  right: number;
}

const FEATURES = 4;
const FOLDS = 10;
const RARE_SHARE = 0.05;

interface Item {
  /** Features of its four options, one after the other. */
  x: Float64Array;
  key: number;
  fold: number;
}

export function testwiseBot(questions: readonly PlacedFacts[], lang: Lang): BotScore {
  const items = itemsOf(questions, lang);
  if (items.length < FOLDS) return { questions: items.length, right: 0 };
  const overall = learn(items);
  const folds = Array.from({ length: FOLDS }, (_, fold) => items.filter((item) => item.fold === fold));
  const slopes = folds.map((fold) => slopeAt(fold, overall));
  const whole = slopes.reduce((sum, slope) => added(sum, slope, 1));
  let right = 0;
  for (const [f, fold] of folds.entries()) {
    // Without a tenth of the questions the optimum lies one Newton step away from that of all.
    const step = newtonStep(added(whole, slopes[f]!, -1), overall);
    const weights = overall.map((weight, i) => weight + step[i]!);
    for (const item of fold) right += guess(item, weights);
  }
  return { questions: items.length, right: (100 * right) / items.length };
}

function itemsOf(questions: readonly PlacedFacts[], lang: Lang): Item[] {
  const isRare = rareIn(questions, lang, RARE_SHARE);
  // Folds by a hash of the id: the same bank gives the same figure, whatever the order of its files.
  const order = questions
    .filter((question) => question.keys.length === 1 && question.options === 4 && question[lang])
    .map((question) => ({ question, hash: hash32(question.id) }))
    .sort((a, b) => a.hash - b.hash || (a.question.id < b.question.id ? -1 : 1));
  return order.map(({ question }, i) => ({
    x: featuresOf(question[lang]!, isRare),
    key: question.keys[0]!,
    fold: i % FOLDS,
  }));
}

function featuresOf(surface: SurfaceFacts, isRare: (word: string) => boolean): Float64Array {
  const { lengths, echoes, overlaps, absolutes } = surface;
  const words = echoes.some((echo) => echo.length > 0) ? surface.stemWords.split(' ') : [];
  const x = new Float64Array(4 * FEATURES);
  for (let option = 0; option < 4; option++) {
    let rare = 0;
    for (const at of echoes[option]!) if (isRare(words[at]!)) rare++;
    x[option * FEATURES] = Math.log(lengths[option]!);
    x[option * FEATURES + 1] = rare;
    x[option * FEATURES + 2] = overlaps[option]! / 1000;
    x[option * FEATURES + 3] = absolutes[option]!;
  }
  for (let f = 0; f < FEATURES; f++) {
    const mean = (x[f]! + x[FEATURES + f]! + x[2 * FEATURES + f]! + x[3 * FEATURES + f]!) / 4;
    for (let at = f; at < x.length; at += FEATURES) x[at]! -= mean;
  }
  return x;
}

/** First and second derivatives of the likelihood of some questions. */
interface Slope {
  gradient: Float64Array;
  hessian: Float64Array;
}

/** Newton's method on the ridge-penalised likelihood. */
function learn(items: readonly Item[]): Float64Array {
  const weights = new Float64Array(FEATURES);
  for (let round = 0; round < 8; round++) {
    const step = newtonStep(slopeAt(items, weights), weights);
    for (let f = 0; f < FEATURES; f++) weights[f]! += step[f]!;
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  return weights;
}

/** Features are centred within their question; the intercept is fixed at chance. */
function slopeAt(items: readonly Item[], weights: Float64Array): Slope {
  const gradient = new Float64Array(FEATURES);
  const hessian = new Float64Array(FEATURES * FEATURES);
  const intercept = Math.log(1 / 3);
  for (const { x, key } of items)
    for (let option = 0; option < 4; option++) {
      const at = option * FEATURES;
      let z = intercept;
      for (let f = 0; f < FEATURES; f++) z += weights[f]! * x[at + f]!;
      const p = 1 / (1 + Math.exp(-z));
      const miss = (option === key ? 1 : 0) - p;
      const spread = p * (1 - p);
      for (let f = 0; f < FEATURES; f++) {
        const value = x[at + f]!;
        gradient[f]! += miss * value;
        const steep = spread * value;
        for (let g = 0; g < FEATURES; g++) hessian[f * FEATURES + g]! += steep * x[at + g]!;
      }
    }
  return { gradient, hessian };
}

function added(a: Slope, b: Slope, times: 1 | -1): Slope {
  return {
    gradient: a.gradient.map((value, i) => value + times * b.gradient[i]!),
    hessian: a.hessian.map((value, i) => value + times * b.hessian[i]!),
  };
}

function newtonStep({ gradient, hessian }: Slope, weights: Float64Array): Float64Array {
  const penalised = Float64Array.from(hessian);
  for (let f = 0; f < FEATURES; f++) penalised[f * FEATURES + f]! += 1;
  return solve(
    penalised,
    gradient.map((value, f) => value - weights[f]!),
  );
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const a = Float64Array.from(matrix);
  const b = Float64Array.from(vector);
  for (let i = 0; i < n; i++) {
    for (let row = i + 1; row < n; row++) {
      const factor = a[row * n + i]! / a[i * n + i]!;
      for (let column = i; column < n; column++) a[row * n + column]! -= factor * a[i * n + column]!;
      b[row]! -= factor * b[i]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let column = i + 1; column < n; column++) b[i]! -= a[i * n + column]! * b[column]!;
    b[i]! /= a[i * n + i]!;
  }
  return b;
}

function guess({ x, key }: Item, weights: Float64Array): number {
  const score = (option: number): number => {
    let z = 0;
    for (let f = 0; f < FEATURES; f++) z += weights[f]! * x[option * FEATURES + f]!;
    return z;
  };
  const best = Math.max(score(0), score(1), score(2), score(3));
  const isBest = (option: number): boolean => best - score(option) < 1e-9;
  if (!isBest(key)) return 0;
  return 1 / (Number(isBest(0)) + Number(isBest(1)) + Number(isBest(2)) + Number(isBest(3)));
}
