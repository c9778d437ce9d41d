import { describe, expect, it } from 'vitest';
import { choose } from '../../src/terminal/menu.ts';
import { fakeWorld } from '../support/world.ts';

const CHOICES = [
  { name: 'Stay', value: 'stay' },
  { name: 'Go', value: 'go' },
];

describe('a menu', () => {
  const shown = async (type: (world: ReturnType<typeof fakeWorld>) => void, { color = true, env = {} } = {}) => {
    const world = fakeWorld({ tty: true, env: { TERM: 'xterm', ...env } });
    const chosen = choose('What now?', CHOICES, { keys: 'Up/Down move   Enter choose', color }, world);
    const timer = setInterval(() => {
      if (!world.out().includes('Go')) return;
      clearInterval(timer);
      type(world);
    }, 5);
    return { chosen: await chosen, out: world.out() };
  };

  it('takes the first entry on Enter and another one by arrow', async () => {
    expect((await shown((world) => world.type('\r'))).chosen).toBe('stay');
    expect((await shown((world) => world.type('\u001b[B\r'))).chosen).toBe('go');
  });

  it('gives nothing when it is left by Ctrl-C, by the end of input or by a signal', async () => {
    expect((await shown((world) => world.type('\u0003'))).chosen).toBeUndefined();
    expect((await shown((world) => world.end())).chosen).toBeUndefined();
    expect((await shown((world) => world.signal('SIGTERM'))).chosen).toBeUndefined();
  });

  it('has no colour under --no-color and NO_COLOR', async () => {
    const enter = (world: ReturnType<typeof fakeWorld>): void => world.type('\r');
    for (const options of [{ color: false }, { env: { NO_COLOR: '1' } }])
      expect((await shown(enter, options)).out).not.toMatch(/\u001b\[[\d;]*m/);
  });

  it('shows only what has a certain width', async () => {
    const { out } = await shown((world) => world.type('\r'));
    expect(out.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')).toMatch(/^[\x20-\x7e\r\n\b]*$/);
  });
});
