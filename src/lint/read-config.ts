import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Text } from '../bank/model.ts';
import { Failure } from '../failure.ts';
import { closest } from '../text/closest.ts';
import { type Config, PRESETS, type Preset } from './config.ts';
import { LEVELS, type SeverityLevel } from './finding.ts';
import type { OptionValue, Rule } from './rule.ts';
import { ruleIds, ruleOf } from './rules/all.ts';

/** @throws Failure with file, line and column for what is unknown or malformed */
export function readConfig(file: string, text: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const fail = (offset: number, what: Text, hint?: Text): never => {
    const { line, col } = lines.linePos(offset);
    throw new Failure(what, { where: `${file}:${line || 1}:${col || 1}`, ...(hint && { hint }) });
  };
  const [fault] = document.errors;
  if (fault)
    fail(fault.pos[0], {
      en: `The configuration is not valid YAML: ${fault.message.split('\n')[0]}`,
      ko: `설정 파일이 올바른 YAML이 아닙니다: ${fault.message.split('\n')[0]}`,
    });
  const config: Config = { extends: 'recommended', rules: new Map(), ignores: [] };
  const top = document.contents;
  if (top === null) return config;
  if (!isMap(top)) return fail(0, { en: 'The configuration is no map', ko: '설정 파일의 최상위가 맵이 아닙니다' });
  for (const { key, value } of top.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const at = offsetOf(key);
    const js = toJS(value);
    if (name === 'extends') config.extends = presetOf(js, (what, hint) => fail(offsetOf(value) || at, what, hint));
    else if (name === 'ignores') {
      if (!Array.isArray(js) || js.some((item) => typeof item !== 'string'))
        fail(at, { en: '"ignores" is a list of globs', ko: '"ignores"는 글롭 목록이어야 합니다' });
      config.ignores = js as string[];
    } else if (name === 'rules') {
      if (js === null) continue;
      if (!isMap(value))
        fail(at, { en: '"rules" is a map of rule and severity', ko: '"rules"는 규칙과 심각도의 맵이어야 합니다' });
      for (const pair of isMap(value) ? value.items : []) {
        const id = isScalar(pair.key) ? String(pair.key.value) : '';
        config.rules.set(
          id,
          ruleLevel(id, toJS(pair.value), (what, hint) => fail(offsetOf(pair.key), what, hint)),
        );
      }
    } else
      fail(
        at,
        { en: `There is no setting "${name}"`, ko: `없는 설정: "${name}"` },
        meant(name, ['extends', 'rules', 'ignores']),
      );
  }
  return config;
}

type Fail = (what: Text, hint?: Text) => never;

function presetOf(value: unknown, fail: Fail): Preset {
  if (PRESETS.includes(value as Preset)) return value as Preset;
  return fail(
    { en: `There is no preset "${value}"`, ko: `없는 프리셋: "${value}"` },
    { en: `Presets: ${PRESETS.join(', ')}`, ko: `프리셋: ${PRESETS.join(', ')}` },
  );
}

function ruleLevel(id: string, value: unknown, fail: Fail) {
  const rule = ruleOf(id) ?? fail({ en: `There is no rule "${id}"`, ko: `없는 규칙: "${id}"` }, meant(id, ruleIds()));
  const [level, given] = Array.isArray(value) ? (value as unknown[]) : [value, undefined];
  // YAML 1.2 reads a bare `off` as a text; YAML 1.1 tools may have written false.
  const named = level === false ? 'off' : level;
  if (!LEVELS.includes(named as SeverityLevel))
    fail(
      { en: `${id}: there is no severity "${String(level)}"`, ko: `${id}: 없는 심각도 "${String(level)}"` },
      { en: 'off, warn, error, or [severity, {option: value}]', ko: 'off, warn, error 또는 [심각도, {옵션: 값}]' },
    );
  return { level: named as SeverityLevel, options: optionsOf(rule, given, fail) };
}

function optionsOf(rule: Rule, given: unknown, fail: Fail): Record<string, OptionValue> {
  if (given === undefined) return {};
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    fail({ en: `${rule.id}: options are a map`, ko: `${rule.id}: 옵션은 맵이어야 합니다` });
  for (const [name, value] of Object.entries(given as object)) {
    const spec = rule.options[name];
    if (!spec)
      fail(
        { en: `${rule.id} has no option "${name}"`, ko: `${rule.id}에 없는 옵션: "${name}"` },
        meant(name, Object.keys(rule.options)),
      );
    if (kindOf(value) !== kindOf(spec!.default))
      fail({
        en: `${rule.id}: "${name}" is a ${kindOf(spec!.default)}`,
        ko: `${rule.id}: "${name}" 값의 종류가 다릅니다 (${kindOf(spec!.default)})`,
      });
  }
  return given as Record<string, OptionValue>;
}

function kindOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value;
  return value.every((item) => typeof item === 'string') ? 'list of texts' : 'list';
}

function meant(word: string, candidates: Iterable<string>): Text | undefined {
  const all = [...candidates];
  const found = closest(word, all);
  const listed = found.length > 0 ? found : all.length <= 6 ? all : [];
  if (listed.length === 0) return { en: 'List the rules with: saa lint --rules', ko: '규칙 목록: saa lint --rules' };
  return { en: `Did you mean ${listed.join(' or ')}?`, ko: `비슷한 이름: ${listed.join(', ')}` };
}

function offsetOf(node: unknown): number {
  return (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
}

function toJS(node: unknown): unknown {
  return (node as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
}
