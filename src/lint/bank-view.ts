import type { Exam } from '../bank/model.ts';
import type { FileOutline } from '../bank/outline.ts';
import type { FileFacts, QuestionFacts } from './facts.ts';

export interface PlacedFacts extends QuestionFacts {
  file: string;
}

/** A whole bank as bank-level rules see it. */
export interface BankView {
  exam: Exam | undefined;
  examFile: string | undefined;
  outlines: FileOutline[];
  /** Whether every question could be read. */
  isWhole: boolean;
  questions: PlacedFacts[];
}

export function viewBank(files: readonly FileFacts[]): BankView {
  const exam = files.find((file) => file.exam !== undefined);
  return {
    exam: exam?.exam,
    examFile: exam?.outline.file,
    outlines: files.map(({ outline }) => outline),
    isWhole: files.every(({ outline, isWhole }) => outline.kind !== 'questions' || isWhole),
    questions: files.flatMap(({ outline, questions }) => questions.map((facts) => ({ ...facts, file: outline.file }))),
  };
}
