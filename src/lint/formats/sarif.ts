import type { Log, Result, Run } from 'sarif';
import type { FileResult, Finding } from '../finding.ts';
import { pageOf } from '../page.ts';
import type { Report } from '../report.ts';
import type { Rule } from '../rule.ts';

/**
 * SARIF 2.1.0, the form that code scanning takes. Columns are UTF-16 units, messages English.
 * Source: OASIS sarif-v2.1.0; the schema lies in test/fixtures and a test validates against it.
 */
export function sarif({ results, version }: Report, rules: readonly Rule[], uriOf: (file: string) => string): string {
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const run: Run = {
    tool: { driver: { name: 'saa lint', version, rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The repository' } } },
    results: results.flatMap((result) => result.findings.map((finding) => resultOf(result, finding, places, uriOf))),
  };
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: Rule) {
  const { id, severity, page } = rule;
  return {
    id,
    name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: page.what.en },
    fullDescription: { text: page.why.en },
    help: { text: `${page.what.en} ${page.why.en}`, markdown: pageOf(rule, 'en') },
    defaultConfiguration: { enabled: severity !== 'off', level: severity === 'error' ? 'error' : 'warning' } as const,
  };
}

function resultOf(
  { file }: FileResult,
  finding: Finding,
  places: ReadonlyMap<string, number>,
  uriOf: (file: string) => string,
): Result {
  const { rule, severity, line, column, endLine, endColumn, at, hint, fix } = finding;
  const artifactLocation = { uri: uriOf(file), uriBaseId: 'SRCROOT' };
  const ruleIndex = places.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity === 'error' ? 'error' : 'warning',
    message: { text: [finding.message.en, hint?.en].filter(Boolean).join(' ') },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: at[0],
            charLength: Math.max(0, at[1] - at[0]),
          },
        },
      },
    ],
    ...(fix && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.map(({ at: [start, end], text }) => ({
                deletedRegion: { charOffset: start, charLength: end - start },
                insertedContent: { text },
              })),
            },
          ],
        },
      ],
    }),
  };
}
