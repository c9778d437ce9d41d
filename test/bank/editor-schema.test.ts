/** What an editor with yaml-language-server shows for a file that names its schema in its first line. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bankTexts, makeLintBank } from '../support/lint-bank.ts';

describe('a file with a modeline', () => {
  const [, sound = ''] = [...bankTexts(makeLintBank(6))].find(([path]) => path.startsWith('1-'))!;
  const modeline = '# yaml-language-server: $schema=../../schema/questions.schema.json\n';
  const asked = {
    validate: [sound, sound.replace('level:', 'levle:'), sound.replace(/level: \w+/, 'level: hard')],
    complete: { text: `${modeline}service: a\nquestions:\n  - id: a-01\n    lev\n`, at: { line: 4, character: 7 } },
  };
  const { told, labels } = JSON.parse(
    execFileSync(process.execPath, ['test/support/editor.cjs'], { input: JSON.stringify(asked), encoding: 'utf8' }),
  ) as { told: string[][]; labels: string[] };

  it('is sound in the editor when it is sound for the linter', () => {
    expect(told[0]).toEqual([]);
  });

  it('shows an unknown key, a missing field and a wrong level at their lines', () => {
    expect(told[1]!.join('\n')).toMatch(/4: Missing property "level"[\s\S]*9: /);
    expect(told[2]!.join('\n')).toBe('9: enumWarning');
  });

  it('completes the keys of a question', () => {
    expect(labels).toEqual(expect.arrayContaining(['level', 'stem', 'options', 'checked']));
  });
});
