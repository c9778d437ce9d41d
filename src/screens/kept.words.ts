import { words } from '../text/words.ts';

/** Said under `--no-save`, where something would have been kept without it and where nothing else is to do. */
export const keptWords = words({
  en: {
    notKept: 'Not kept (--no-save).',
    needsSave: 'This changes what is kept; --no-save makes no sense here',
  },
  ko: {
    notKept: '저장하지 않았습니다 (--no-save).',
    needsSave: '저장된 것을 바꾸는 명령입니다. 여기서는 --no-save를 쓸 수 없습니다',
  },
});
