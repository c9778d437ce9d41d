/** The exam's screen: everything known -> exactly `rows` lines, none as wide as `columns`. Pure. */
import type { Frame } from '../../terminal/screen.ts';
import { endPage, helpPage, tooSmallPage } from './other-pages.ts';
import { questionPage } from './question-page.ts';
import { reviewPage } from './review-page.ts';
import { isTooSmall, type RoomView } from './state.ts';

export function roomFrame(view: RoomView): Frame {
  if (isTooSmall(view)) return tooSmallPage(view);
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
