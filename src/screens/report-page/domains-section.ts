import { say } from '../../bank/model.ts';
import { shareOf } from '../stats.ts';
import { statsWords } from '../stats.words.ts';
import type { Markup } from './markup.ts';
import { figure, section, table } from './parts.ts';
import { reportPageWords } from './report-page.words.ts';
import { rowsChart } from './rows-chart.ts';
import type { ReportView } from './view.ts';

/** The exam's domains: share right, what was seen of the bank, what each weighs. */
export function domainsSection({ lang, exam, report, domainName }: ReportView): Markup {
  const [w, s] = [reportPageWords(lang), statsWords(lang)];
  const rows = report.record.domains.map((domain) => {
    const share = shareOf(domain);
    return {
      name: `${domain.id} ${say(domainName(domain.id), lang)}`,
      share,
      shareText: share === null ? '-' : s.percent(share),
      seen: `${domain.seen}/${domain.questions}`,
      weight: `${exam.weights.get(domain.id) ?? 0} %`,
    };
  });
  const about = w.domainsAbout(
    rows.map(({ name, share, shareText }) => `${name} ${share === null ? w.noAnswers : shareText}`).join('; '),
  );
  return section('domains', w.domains, [
    figure(
      [
        rowsChart(
          { id: 'domains-right', title: w.domains, about },
          rows.map(({ name, share, shareText }) => ({
            name,
            value: share === null ? w.noAnswers : shareText,
            ...(share === null ? {} : { bar: share }),
          })),
          { from: 0, to: 1, ticks: [0, 0.5, 1].map((at) => ({ at, label: s.percent(at) })) },
        ),
      ],
      table(
        w.domains,
        [w.domain, w.share, w.seen, w.weight],
        rows.map(({ name, shareText, seen, weight }) => [name, shareText, seen, weight]),
      ),
    ),
  ]);
}
