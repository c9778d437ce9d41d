import { say } from '../../bank/model.ts';
import { shareOf, shareText } from '../stats.ts';
import type { Markup } from './markup.ts';
import { figure, section, table } from './parts.ts';
import { reportPageWords } from './report-page.words.ts';
import { rowsChart } from './rows-chart.ts';
import { shareScale } from './scales.ts';
import type { ReportView } from './view.ts';

/** The exam's domains: share right, what was seen of the bank, what each weighs. */
export function domainsSection({ lang, exam, report, domainName }: ReportView): Markup {
  const w = reportPageWords(lang);
  const rows = report.record.domains.map((domain) => {
    const share = shareOf(domain);
    return {
      name: `${domain.id} ${say(domainName(domain.id), lang)}`,
      share,
      shareText: shareText(domain, lang),
      seen: `${domain.seen}/${domain.questions}`,
      weight: `${exam.weights.get(domain.id) ?? 0}%`,
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
          shareScale(lang),
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
