/** `--rules`, `--explain` and `--print-config`: what the linter says about itself. */
import { dirname, resolve } from 'node:path';
import { say } from '../bank/model.ts';
import { ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { rulesOf } from '../lint/config.ts';
import { pageOf } from '../lint/page.ts';
import { ruleIds, ruleOf, rules } from '../lint/rules/all.ts';
import { closest } from '../text/closest.ts';
import { padEnd } from '../text/layout.ts';
import type { World } from '../world.ts';
import type { Common } from './common.ts';
import { emit } from './events.ts';
import type { LintFlags } from './lint-flags.ts';
import { type ConfigChoice, configFor } from './lint-run.ts';
import { bankOf } from './lint-sources.ts';

export { ruleIds };

export async function showPages(
  flags: LintFlags,
  common: Common,
  world: World,
  choice: ConfigChoice,
): Promise<ExitCode> {
  if (flags.explain !== undefined) explain(flags.explain, common, world);
  else if (flags.rules) list(common, world);
  else world.stdout.write(await printConfig(flags.printConfig!, world, choice));
  return ExitCode.ok;
}

function explain(id: string, { lang, json }: Common, world: World): void {
  const rule = ruleOf(id);
  if (!rule) {
    const near = closest(id, ruleIds());
    // "length" alone may mean stem/length.
    const meant = near.length > 0 ? near : [...ruleIds()].filter((known) => known.includes(id)).slice(0, 3);
    throw new Failure(
      { en: `There is no rule "${id}"`, ko: `없는 규칙: "${id}"` },
      {
        where: '--explain',
        hint:
          meant.length > 0
            ? { en: `Did you mean ${meant.join(' or ')}?`, ko: `비슷한 이름: ${meant.join(', ')}` }
            : { en: 'List the rules with: saa lint --rules', ko: '규칙 목록: saa lint --rules' },
      },
    );
  }
  const { severity, strict, fixable, options, page } = rule;
  if (!json) world.stdout.write(pageOf(rule, lang));
  else emit(world, { type: 'rule', id: rule.id, severity, strict, fixable: fixable === true, options, page });
}

function list({ lang, json }: Common, world: World): void {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, fixable, page } of rules) {
    if (json) emit(world, { type: 'rule', id, severity, fixable: fixable === true, what: page.what });
    else world.stdout.write(`${padEnd(id, widest)}  ${padEnd(severity, 5)}  ${say(page.what, lang)}\n`);
  }
}

async function printConfig(file: string, world: World, choice: ConfigChoice): Promise<string> {
  const bank = bankOf(world, dirname(resolve(world.cwd, file)));
  const config = await configFor(world, bank, choice);
  const on = rulesOf(config);
  const shown = Object.fromEntries(
    rules.map(({ id }) => {
      const setting = on.get(id);
      if (!setting) return [id, 'off'];
      return [id, Object.keys(setting.options).length === 0 ? setting.severity : [setting.severity, setting.options]];
    }),
  );
  return `${JSON.stringify({ extends: config.extends, ignores: config.ignores, rules: shown }, null, 2)}\n`;
}
