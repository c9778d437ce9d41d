import { words } from '../text/words.ts';

/** Said where something would have been kept but for `--no-save`. */
export const keptWords = words({
  en: { notKept: 'Not kept (--no-save).' },
  ko: { notKept: '저장하지 않았습니다 (--no-save).' },
});
