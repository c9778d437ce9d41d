/** Runs the steps of action.yml as GitHub's runner does: expressions filled in, bash with -eo pipefail. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  name: string;
  run: string;
  env?: Record<string, string>;
  'working-directory'?: string;
}

interface Action {
  inputs: Record<string, { default?: string }>;
  runs: { steps: Step[] };
}

export interface Job {
  /** The action's own checkout, and the repository of a team that uses it. */
  action: string;
  repository: string;
  /** A folder for everything that the job keeps. */
  home: string;
  env?: Record<string, string | undefined>;
}

/** @returns what the last step that ran gave */
export function runAction({ action, repository, home, env: own }: Job, given: Record<string, string>) {
  const { inputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Action;
  const fill = (text: string): string =>
    text
      .replace(/\$\{\{ github\.action_path \}\}/g, action)
      .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => given[name] ?? inputs[name]?.default ?? '');
  let result = { status: 0 as number | null, stdout: '', stderr: '' };
  for (const step of runs.steps) {
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]));
    result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', fill(step.run)], {
      cwd: step['working-directory'] ? fill(step['working-directory']) : repository,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: home,
        SAA_HOME: join(home, 'saa'),
        SAA_NOW: '2026-11-21T09:00:00Z',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: repository,
        GITHUB_STEP_SUMMARY: join(home, 'summary.md'),
        ...own,
        ...env,
      },
    });
    if (result.status !== 0) break;
  }
  return result;
}
