/** The exam's screen: everything known -> exactly `rows` lines, none as wide as `columns`. Pure. */
import type { Frame } from '../../terminal/screen.ts';
import { endPage, helpPage, tooSmallPage } from './other-pages.ts';
import { questionPage } from './question-page.ts';
import { reviewPage } from './review-page.ts';
import { LEAST_COLUMNS, LEAST_ROWS, type RoomView } from './state.ts';

export function roomFrame(view: RoomView): Frame {
  if (view.columns < LEAST_COLUMNS || view.rows < LEAST_ROWS) return tooSmallPage(view);
  switch (view.state.page) {
    case 'question':
      return questionPage(view);
    case 'review':
      return reviewPage(view);
    case 'end':
      return endPage(view);
    case 'help':
      return helpPage(view);
  }
}
