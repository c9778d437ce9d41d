/** What the page is made of: what `saa stats`, `saa plan` and `saa weak` have worked out. */
import type { Lang, Text } from '../../bank/model.ts';
import type { Calibration } from '../../memory/calibration.ts';
import type { StudyPlan } from '../../memory/plan.ts';
import type { WeakView } from '../../memory/weak.ts';
import type { StatsReport } from '../stats.ts';

export interface ReportView {
  lang: Lang;
  exam: { code: string; title: Text; scale: { min: number; max: number }; weights: ReadonlyMap<number, number> };
  /** The bank's version. */
  bank: string;
  /** Of `--bank`. */
  bankFolder: string | undefined;
  report: StatsReport;
  calibration: Calibration | null;
  plan: StudyPlan;
  weak: WeakView;
  domainName: (id: number) => Text;
  topicName: (id: string) => Text;
}
