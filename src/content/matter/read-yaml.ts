import type { z } from 'zod';
import type { TextFinding } from '../../problems/finding.ts';
import type { RuleName } from '../../problems/rules.ts';
import { parseYaml, type YamlError, YamlPlaces } from './parse-yaml.ts';
import { firstLine, isMapping, type ReadFields, readFields } from './read-fields.ts';

export interface ReadYaml<Schema extends z.ZodType> extends ReadFields<Schema> {
  /** Where the value at a path is in the file. */
  offsetOf(path: readonly PropertyKey[]): number;
  /** Where the name at the end of a path is in the file. */
  offsetOfName(path: readonly PropertyKey[]): number;
  /** The names at a path, whatever is wrong with their values. */
  namesAt(path: readonly PropertyKey[]): string[];
}

/** Reads a file of settings in YAML, and holds it against a schema. What is no YAML is not read at all. */
export function readYaml<Schema extends z.ZodType>(yaml: string, schema: Schema, rule: RuleName): ReadYaml<Schema> {
  const { document, value, errors } = parseYaml(yaml);
  const places = new YamlPlaces(document);
  const at: Pick<ReadYaml<Schema>, 'offsetOf' | 'offsetOfName' | 'namesAt'> = {
    offsetOf: (path) => places.of(path),
    offsetOfName: (path) => places.ofName(path),
    namesAt: (path) => places.namesAt(path),
  };
  const unread = (findings: TextFinding[]): ReadYaml<Schema> => ({ data: undefined, findings, dropped: [], ...at });
  if (errors.length > 0) return unread(yamlFindings(errors, 0, rule));
  if (!isMapping(value))
    return unread([
      {
        rule,
        offset: places.of([]),
        message: `\`${String(value).slice(0, 40)}\` is not a list of \`name: value\` lines`,
        hint: 'Write one `name: value` a line.',
      },
    ]);
  return { ...readFields(value, places, 0, schema, rule), ...at };
}

/**
 * What is wrong with a text of YAML.
 *
 * @param start - where it starts in the file
 */
export const yamlFindings = (
  errors: readonly (YamlError & { hint?: string })[],
  start: number,
  rule: RuleName,
): TextFinding[] =>
  errors.map(({ offset, message, hint = '', advice }) => ({
    rule,
    offset: start + offset,
    message: advice === undefined ? `YAML does not parse: ${firstLine(message)}` : firstLine(message),
    hint: `${hint}${advice ?? 'Put text that holds `: `, `#` or starts with a sign into quotes, and indent with spaces.'}`,
  }));
