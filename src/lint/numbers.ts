/** Numbers with their units, as an English and a Korean text write them, in one form that can be compared. */
import { matchesOf } from '../text/matches.ts';
import type { Stretch } from './sentences.ts';

export interface Quantity extends Stretch {
  value: string;
  /** One name for both languages; undefined where there is no unit, or an unknown one. */
  unit: string | undefined;
}

const UNITS: Record<string, string> = {};
const unit = (name: string, ...forms: string[]): void => {
  for (const form of forms) UNITS[form] = name;
};
unit('ms', 'ms', 'millisecond', 'milliseconds', '밀리초');
unit('s', 'second', 'seconds', 'sec', '초');
unit('min', 'minute', 'minutes', 'min', '분');
unit('h', 'hour', 'hours', '시간');
unit('d', 'day', 'days', '일');
unit('w', 'week', 'weeks', '주');
unit('month', 'month', 'months', '개월', '달');
unit('y', 'year', 'years', '년');
unit('%', '%', 'percent', '퍼센트', '프로');
unit('KB', 'KB', 'KiB', '킬로바이트');
unit('MB', 'MB', 'MiB', 'megabyte', 'megabytes', '메가바이트');
unit('GB', 'GB', 'GiB', 'gigabyte', 'gigabytes', '기가바이트');
unit('TB', 'TB', 'TiB', 'terabyte', 'terabytes', '테라바이트');
unit('PB', 'PB', 'PiB', 'petabyte', 'petabytes', '페타바이트');
unit('Mbps', 'Mbps', '메가비트');
unit('Gbps', 'Gbps', '기가비트');

/** Digits that are a number of their own: not those of EC2, S3, IPv4, gp3, Route 53's or a version like v2. */
const NUMBER = /(?<![A-Za-z0-9_./@]|[A-Za-z_]-)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;
const KOREAN_SCALE: Record<string, number> = { 천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8, 조: 1e12 };
const ENGLISH_SCALE: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const BEHIND =
  /^(백만|천만|만|천|억|조|\s(?:thousand|million|billion|trillion)\b)?[\s-]*([A-Za-z%]+|밀리초|초|분|시간|일|주|개월|달|년|퍼센트|프로|킬로바이트|메가바이트|기가바이트|테라바이트|페타바이트|메가비트|기가비트)?/;

export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of matchesOf(NUMBER, text)) {
    const to = match.index + match[0].length;
    const [all = '', scale, name] = BEHIND.exec(text.slice(to, to + 24)) ?? [];
    const times = scale ? (KOREAN_SCALE[scale] ?? ENGLISH_SCALE[scale.trim()] ?? 1) : 1;
    const value = Number(match[0].replace(/,/g, '')) * times;
    const unit = name === undefined ? undefined : UNITS[name];
    const end = unit ? to + all.length : to;
    found.push({
      text: text.slice(match.index, end),
      from: match.index,
      to: end,
      value: String(Number.parseFloat(value.toPrecision(12))),
      unit,
    });
  }
  return found;
}

/** Whether an English text names a unit (`min`, `d`): "every minute", "a day". */
export function namesUnit(text: string, unit: string): boolean {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  return words.some((word) => UNITS[word.toLowerCase()] === unit) || (unit === 'd' && /\bdaily\b/i.test(text));
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Numbers of the months that an English text names: Korean writes them as 3월. */
export function monthsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return MONTHS.flatMap((month, i) => (new RegExp(`\\b${month}\\b`).test(lower) ? [String(i + 1)] : []));
}
