import type { RoomWords } from './room.words.ts';
import type { Note } from './state.ts';

export function noteText(note: Note, w: RoomWords): string {
  switch (note.kind) {
    case 'full':
      return w.full(note.select);
    case 'strike-chosen':
      return w.strikeChosen;
    case 'unscrolled':
      return w.unscrolled(note.n + 1);
    case 'no-question':
      return w.noQuestion(note.of);
    case 'ime':
      return w.ime;
    case 'unused':
      return w.unused;
    case 'pasted':
      return w.pasted;
    case 'esl':
      return w.esl(note.minutes);
    case 'fewer':
      return w.fewer(note.n, note.wished);
    case 'resumed':
      return w.resumed(note.answered, note.of);
  }
}
