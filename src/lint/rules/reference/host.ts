import { fileRule } from '../../rule.ts';

export const host = fileRule({
  id: 'reference/host',
  severity: 'error',
  options: {
    hosts: {
      default: ['aws.amazon.com', 'repost.aws', 'd1.awsstatic.com'],
      says: {
        en: 'Hosts that may be cited, their subdomains included.',
        ko: '인용할 수 있는 호스트(하위 도메인 포함)',
      },
    },
  },
  page: {
    what: {
      en: 'A reference is an https address on a host of the vendor.',
      ko: '참조는 공급자 호스트의 https 주소여야 합니다.',
    },
    why: {
      en: "Only the vendor's own pages change when the service does; blogs and dumps repeat old answers.",
      ko: '서비스가 바뀔 때 함께 바뀌는 것은 공급자의 페이지뿐입니다. 블로그와 덤프는 옛 답을 되풀이합니다.',
    },
    bad: { yaml: 'refs: [http://example.com/aws-cheat-sheet]' },
    good: { yaml: 'refs: [https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html]' },
    falsePositives: {
      en: 'A bank of another vendor: set `hosts` in its saa.config.yaml.',
      ko: '다른 공급자의 문제 은행은 saa.config.yaml에서 `hosts`를 설정하십시오.',
    },
  },
  check({ refs }, ask) {
    for (const { url, path } of refs) {
      const match = /^https:\/\/([^/:?#]+)/i.exec(url);
      const host = match?.[1]?.toLowerCase();
      const allowed = ask.options.hosts.some((known) => host === known || host?.endsWith(`.${known}`));
      if (!host) ask.report({ path }, { en: 'This is no https address', ko: 'https 주소가 아닙니다' });
      else if (!allowed)
        ask.report(
          { path },
          { en: `${host} is not among the hosts that may be cited`, ko: `인용할 수 있는 호스트가 아닙니다: ${host}` },
          { hint: { en: `Allowed: ${ask.options.hosts.join(', ')}`, ko: `허용: ${ask.options.hosts.join(', ')}` } },
        );
    }
  },
});
