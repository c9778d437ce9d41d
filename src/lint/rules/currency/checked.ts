import { questionRule } from '../../rule.ts';

export const checked = questionRule({
  id: 'currency/checked',
  severity: 'error',
  options: {
    warnDays: { default: 180, says: { en: 'Days after which a check is old.', ko: '확인이 오래된 것으로 보는 일수' } },
    errorDays: { default: 365, says: { en: 'Days after which a check is void.', ko: '확인이 무효가 되는 일수' } },
  },
  page: {
    what: {
      en: 'The last check against the documentation is older than 180 days (warning) or 365 days (error), or lies in the future.',
      ko: '설명서와 마지막으로 대조한 지 180일(경고) 또는 365일(오류)이 지났거나, 날짜가 미래입니다.',
    },
    why: {
      en: 'Services change by the month: a key that nobody looked at for a year is a guess.',
      ko: '서비스는 매달 바뀌므로 1년 동안 아무도 확인하지 않은 정답은 추측과 같습니다.',
    },
    bad: { yaml: 'checked: 2024-01-31' },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'A test suite that lints its bank: set SAA_NOW to the newest `checked`, and leave staleness to a scheduled job.',
      ko: '문제 은행을 검사하는 테스트: SAA_NOW를 가장 최근의 `checked`로 설정하고, 오래됨은 예약 작업에서 검사하십시오.',
    },
  },
  check({ path, question }, ask) {
    const days = Math.floor((Date.parse(ask.today) - Date.parse(question.checked)) / 86_400_000);
    const at = { path: [...path, 'checked'] };
    if (Number.isNaN(days)) ask.report(at, { en: 'There is no such day', ko: '없는 날짜입니다' });
    // A day of another time zone may be tomorrow here.
    else if (days < -1) ask.report(at, { en: 'This day is in the future', ko: '미래의 날짜입니다' });
    else if (days > ask.options.warnDays)
      ask.report(
        at,
        { en: `Last checked ${days} days ago`, ko: `마지막 확인: ${days}일 전` },
        {
          severity: days > ask.options.errorDays ? 'error' : 'warn',
          hint: {
            en: 'Hold key and reasons against the cited pages, then write the day.',
            ko: '정답과 이유를 인용한 페이지와 대조한 뒤 날짜를 고치십시오.',
          },
        },
      );
  },
});
