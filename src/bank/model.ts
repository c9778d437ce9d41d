/** The words of a bank: what an exam, a note and a question are. Types only; see `schema.ts` for the rules. */
import type { z } from 'zod';
import type { contrastsSchema, examSchema, notesSchema, questionsSchema } from './schema.ts';

/** The languages a bank's texts and the program's screens come in. */
export const LANGS = ['en', 'ko'] as const;
export type Lang = (typeof LANGS)[number];

/** What a learner may choose: one language, or questions in English, then Korean. */
export const LANGUAGES = ['en', 'ko', 'both'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in each language; `ko` may be missing in a bank other than the shipped one. */
export interface Text {
  en: string;
  ko?: string | undefined;
}

export type Exam = z.infer<typeof examSchema>;
export type NamedService = Exam['services'][number];

export type ServiceNotes = z.infer<typeof notesSchema>;
export type TopicNotes = ServiceNotes['topics'][number];
export type Fact = TopicNotes['facts'][number];
export type Correction = NonNullable<TopicNotes['corrections']>[number];
export type Contrast = z.infer<typeof contrastsSchema>[number];

export type QuestionFile = z.infer<typeof questionsSchema>;
export type Question = QuestionFile['questions'][number];
export type Option = Question['options'][number];
export type Level = Question['level'];

/** The text in `lang`, or the English one where a bank has no such text. */
export function say(text: Text, lang: Lang): string {
  return text[lang] ?? text.en;
}

/** 0-based places of the right options, ascending. */
export function keyOf(question: Pick<Question, 'options'>): number[] {
  return question.options.flatMap((option, place) => (option.correct ? [place] : []));
}

/** All-or-nothing, as the exam marks: `selected` and `key` are sets of places. */
export function isCorrect(selected: readonly number[], key: readonly number[]): boolean {
  return selected.length === key.length && key.every((place) => selected.includes(place));
}
