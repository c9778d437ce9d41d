import { say } from '../../bank/model.ts';
import { FIRSTS_NEEDED } from '../../memory/readiness.ts';
import { knownText } from '../weak.ts';
import { weakWords } from '../weak.words.ts';
import type { Markup } from './markup.ts';
import { figure, prose, section, table } from './parts.ts';
import { reportPageWords } from './report-page.words.ts';
import { rowsChart } from './rows-chart.ts';
import { shareScale } from './scales.ts';
import type { ReportView } from './view.ts';

const TOPICS_SHOWN = 15;

/** Topics by what they cost on exam day, as `saa weak --list` has them. */
export function topicsSection({ lang, weak, topicName }: ReportView): Markup {
  const [w, v] = [reportPageWords(lang), weakWords(lang)];
  const shown = weak.topics.slice(0, TOPICS_SHOWN);
  const rows = shown.map((topic) => ({ topic, name: say(topicName(topic.id), lang), known: knownText(topic, lang) }));
  const charted = rows.filter(({ topic }) => topic.known);
  const chart = rowsChart(
    { id: 'topics-known', title: w.topics, about: w.topicsAbout(charted.length) },
    charted.map(({ topic, name, known }) => ({ name, value: known, interval: topic.known! })),
    shareScale(lang),
  );
  const data = table(
    w.topics,
    [v.columns.topic, v.columns.known, v.columns.points, v.columns.due],
    rows.map(({ topic, name, known }) => [name, known, topic.gain.toFixed(1), topic.due > 0 ? String(topic.due) : '-']),
  );
  const more = weak.topics.length - shown.length;
  return section('topics', w.topics, [
    weak.enough ? undefined : prose(v.notEnough(weak.firsts, FIRSTS_NEEDED)),
    charted.length > 0 ? figure([chart], data) : data,
    prose(v.legend, more > 0 ? w.topicsMore(more) : undefined),
  ]);
}
