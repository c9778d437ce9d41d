import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { rulesOf } from '../../src/lint/config.ts';
import { readConfig } from '../../src/lint/read-config.ts';

const read = (text: string) => readConfig('saa.config.yaml', text);

function failureOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    const { what, where, hint } = error as Failure;
    return [where, what.en, hint?.en].filter(Boolean).join(' | ');
  }
  return 'none';
}

describe('a configuration', () => {
  it('sets severities, options and what is left out', () => {
    const config = read(`extends: strict
rules:
  stem/length: off
  language/missing: error
  option/length-spread: [error, {ratio: 2.5}]
ignores: ["drafts/**"]
`);
    const on = rulesOf(config);
    expect(on.has('stem/length')).toBe(false);
    expect(on.get('language/missing')!.severity).toBe('error');
    expect(on.get('option/length-spread')).toMatchObject({
      severity: 'error',
      options: { ratio: 2.5, ignoreBelow: 30 },
    });
    expect(on.get('suppression/unused')!.severity).toBe('warn');
    expect(config.ignores).toEqual(['drafts/**']);
  });

  it('may be empty', () => {
    expect(rulesOf(read('')).size).toBeGreaterThan(40);
    expect(rulesOf(read('# nothing\n')).has('suppression/unused')).toBe(false);
  });

  it.each([
    ['rules:\n  stem/lenght: off', 'saa.config.yaml:2:3 | There is no rule "stem/lenght" | Did you mean stem/length?'],
    [
      'rules:\n  option/length-spread: [warn, {ration: 2}]',
      'saa.config.yaml:2:3 | option/length-spread has no option "ration" | Did you mean ratio?',
    ],
    [
      'rules:\n  option/length-spread: [warn, {ratio: two}]',
      'saa.config.yaml:2:3 | option/length-spread: "ratio" is a number',
    ],
    [
      'rules:\n  stem/length: loud',
      'saa.config.yaml:2:3 | stem/length: there is no severity "loud" | off, warn, error, or [severity, {option: value}]',
    ],
    ['extends: stric', 'saa.config.yaml:1:10 | There is no preset "stric" | Presets: recommended, strict'],
    ['ingores: []', 'saa.config.yaml:1:1 | There is no setting "ingores" | Did you mean ignores?'],
    ['ignores: drafts', 'saa.config.yaml:1:1 | "ignores" is a list of globs'],
    ['- a', 'saa.config.yaml:1:1 | The configuration is no map'],
    ['a: [', 'saa.config.yaml:1:5 | The configuration is not valid YAML'],
  ])('that is wrong says where and what was meant: %s', (text, message) => {
    expect(failureOf(text)).toContain(message);
  });

  it('fails as a Failure, which ends with exit code 2', () => {
    expect(() => read('rules: {a/b: off}')).toThrow(Failure);
  });
});
