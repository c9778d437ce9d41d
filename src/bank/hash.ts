import { createHash } from 'node:crypto';
import type { Question } from './model.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const normal = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * What decides the answer, in 12 hex digits (bank-format.md, "Identity"): an attempt belongs to a question only while
 * this stays the same. Reasons, references, Korean texts and metadata may change without ending a learner's history.
 */
export function questionHash(question: Pick<Question, 'stem' | 'options'>): string {
  const decisive = [
    normal(question.stem.en),
    question.options.map((option) => [normal(option.text.en), option.correct === true]),
  ];
  return sha256(JSON.stringify(decisive)).slice(0, 12);
}
