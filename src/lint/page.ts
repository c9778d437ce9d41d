/** A rule's page in Markdown: what `--explain` prints and what `docs/rules/` holds. */
import { type Lang, say } from '../bank/model.ts';
import { pageWords } from './page.words.ts';
import type { Example, Rule } from './rule.ts';
import { SOUND_QUESTION } from './sound-question.ts';

export function pageOf(rule: Rule, lang: Lang): string {
  const w = pageWords(lang);
  const { page } = rule;
  const parts = [
    `# ${rule.id}`,
    `${w.severity(rule.severity, rule.strict ?? rule.severity)}${rule.fixable ? `. ${w.fixable}` : ''}`,
    `## ${w.what}`,
    say(page.what, lang),
    `## ${w.why}`,
    say(page.why, lang),
    ...(page.guideline ? [`${w.guideline}: ${page.guideline}.`] : []),
    `## ${w.bad}`,
    example(page.bad, lang),
    `## ${w.good}`,
    example(page.good, lang),
    `## ${w.options}`,
    options(rule, lang),
    `## ${w.falsePositives}`,
    say(page.falsePositives, lang),
    `${w.suppress}: \`# saa-disable-next-line ${rule.id} -- ${w.because}\``,
  ];
  return `${parts.join('\n\n')}\n`;
}

function example({ yaml, times, of }: Example, lang: Lang): string {
  const w = pageWords(lang);
  // "level: apply" changes nothing in the sound question that examples start from.
  const whole = /^level: apply\s*$/.test(yaml) ? SOUND_QUESTION : yaml;
  const shown = whole.replace(/[\u0000-\u0008]/g, (c) => `<U+${c.charCodeAt(0).toString(16).padStart(4, '0')}>`);
  return `${times ? `${w.times(times)}\n\n` : ''}\`\`\`yaml\n${of === undefined && whole === yaml ? `# ...\n${shown}` : shown}${shown.endsWith('\n') ? '' : '\n'}\`\`\``;
}

function options(rule: Rule, lang: Lang): string {
  const w = pageWords(lang);
  const lines = Object.entries(rule.options).map(([name, spec]) => {
    const value = Array.isArray(spec.default) ? `[${spec.default.join(', ')}]` : String(spec.default);
    return `- \`${name}\`: ${say(spec.says, lang)} (${w.default}: ${value})`;
  });
  return lines.length === 0 ? w.noOptions : lines.join('\n');
}

/** `docs/rules/README.md`. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, severity, strict, fixable, page }) => {
    const level = strict && strict !== severity ? `${severity} (strict: ${strict})` : severity;
    return `| [${id}](${id}.md) | ${page.what.en.replace(/\|/g, '\\|')} | ${level} | ${fixable ? 'yes' : ''} |`;
  });
  return `# Rules of \`saa lint\`\n\nMade from the rules' own pages by \`npm run schema\`; \`saa lint --explain RULE\` prints them.\n\n| rule | checks | severity | --fix |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
