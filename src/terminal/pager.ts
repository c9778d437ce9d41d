import { spawn } from 'node:child_process';
import { fitted } from '../text/layout.ts';
import type { World } from '../world.ts';

/**
 * Long text a page at a time at a terminal: by PAGER, else `less`; plainly where there is none, where the text fits,
 * in pipes and in plain mode.
 */
export async function page(long: string, world: World, options: { plain: boolean }): Promise<void> {
  const { stdin, stdout, env } = world;
  const text = fitted([long], stdout.columns).join('\n');
  const fits = text.split('\n').length < stdout.rows;
  const pager = env.PAGER ?? 'less';
  if (
    !stdin.isTTY ||
    !stdout.isTTY ||
    options.plain ||
    fits ||
    pager === '' ||
    pager === 'cat' ||
    !(await paged(pager, text, env))
  ) {
    stdout.write(text);
  }
}

/** Whether the pager could be started at all. */
function paged(pager: string, text: string, env: World['env']): Promise<boolean> {
  const [command, ...args] = pager.split(/\s+/);
  // -R colours, -F leaves at once where the text fits, -X keeps it on the screen.
  const child = spawn(command!, args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: '-RFX', LESSCHARSET: 'utf-8', ...env } as NodeJS.ProcessEnv,
  });
  return new Promise((done) => {
    child.on('error', () => done(false));
    child.on('close', (code) => done(code !== 127));
    // A pager that is left before the end has read enough.
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  });
}
