import { parse, TomlDate, TomlError } from 'smol-toml';
import { isMapping, type Places } from './read-fields.ts';

/** Larger than any settings. */
const MOST_CHARACTERS = 256 * 1024;

/** A text of TOML as values; undefined, and the reason, when it cannot be read. */
export interface ParsedToml {
  value: unknown;
  places: Places;
  error?: { offset: number; message: string };
}

/** Parses TOML; times are text, as they are in YAML. */
export function parseToml(toml: string): ParsedToml {
  const places = placesIn(toml);
  if (toml.length > MOST_CHARACTERS)
    return { value: undefined, places, error: { offset: 0, message: 'it is longer than 256 KiB' } };
  try {
    return { value: withoutDates(parse(toml)), places };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [, message = error.message] = /^(?:Invalid TOML document: )?([^\n]*)/.exec(error.message) ?? [];
    return { value: undefined, places, error: { offset: offsetAt(toml, error), message } };
  }
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutDates(field)]));
}

/** Where the fields at the top are; what is deeper is where its field is. */
function placesIn(toml: string): Places {
  const lines = new Map<string, { name: number; value: number; text: string }>();
  let start = 0;
  for (const line of toml.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const [before = '', quote = '', name = ''] = /^\[{0,2}("?)([\w-]+)/.exec(line.slice(indent)) ?? [];
    const text = line.slice(line.indexOf('=') + 1);
    const at = start + indent + before.length - name.length;
    if (name !== '' && !lines.has(name))
      lines.set(name, {
        name: at - quote.length,
        value: text === line ? at : start + line.length - text.trimStart().length,
        text: text.trim(),
      });
    start += line.length + 1;
  }
  const lineOf = ([name]: readonly PropertyKey[]) => lines.get(String(name));
  return {
    of: (path) => lineOf(path)?.value ?? 0,
    ofName: (path) => lineOf(path)?.name ?? 0,
    valueAt: (path) => (path.length === 1 ? lineOf(path)?.text.replace(/^["']|["']$/g, '') : undefined),
  };
}

function offsetAt(text: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}
