import { type ParsedYaml, parseYaml, type YamlError, YamlPlaces } from './parse-yaml.ts';

/** Each entry is parsed by itself. */
const MOST_ENTRIES = 1000;

/** A value that YAML does not take as it is written, as a text. */
export interface RawValue {
  value: string;
  offset: number;
}

/** What can be read of a YAML mapping in which something is wrong. */
export interface RepairedYaml extends Pick<ParsedYaml, 'value'> {
  places: YamlPlaces;
  /** By name, the values that are taken as they are written. */
  raw: ReadonlyMap<string, RawValue>;
  /** What is wrong, and what is made of it. */
  errors: (YamlError & { hint: string })[];
  /** Whether there is text in it behind a blank line: most likely its end has been forgotten. */
  holdsText: boolean;
}

interface Entry {
  /** Undefined for lines that no name is before. */
  name: string | undefined;
  /** Where the name ends. */
  colon: number;
  start: number;
  end: number;
}

const QUOTED = /^(?:"[^"\n]*"|'[^'\n]*')/;
/** What no name without quotes begins with. */
const NO_NAME = /^[\s#:'"[\]{}&*!|>%@`,?-]/;
/** Lines that go on with what a name is before, a list's at its own column too. */
const GOES_ON = /^(?:[ \t]|-\s|[\]}])/;

/**
 * Reads of a YAML mapping what can be read. What is wrong with one name does not hide the others: a value in
 * one line that is no YAML, `title: a: b`, is its text, and what else does not parse is left out.
 */
export function repairYaml(yaml: string): RepairedYaml {
  const { entries, holdsText } = entriesOf(yaml);
  const raw = new Map<string, RawValue>();
  const errors: RepairedYaml['errors'] = [];
  const nothing = { value: {}, places: new YamlPlaces(undefined), raw, errors, holdsText };
  if (entries.length > MOST_ENTRIES) return nothing;
  let kept = yaml;
  const leaveOut = ({ start, end }: Entry): void => {
    kept = kept.slice(0, start) + blank(kept.slice(start, end)) + kept.slice(end);
  };
  for (const entry of entries) {
    const text = yaml.slice(entry.start, entry.end).trimEnd();
    const spaced = withSpaces(text);
    const parsed = parseYaml(spaced);
    const isRead = entry.name !== undefined && parsed.document !== undefined;
    if (isRead && spaced === text) continue;
    const [first = { offset: 0, message: 'it is no `name: value`' }] = parseYaml(text).errors;
    const told = { ...first, offset: entry.start + first.offset };
    const written = isRead ? undefined : rawValue(entry, text);
    if (isRead) kept = kept.slice(0, entry.start) + spaced + kept.slice(entry.start + spaced.length);
    else leaveOut(entry);
    if (written && entry.name !== undefined) raw.set(entry.name, written);
    errors.push({ ...told, hint: whatIsRead(entry.name, isRead, written) });
  }
  const { document, value, errors: repeated } = parseYaml(kept);
  if (!document) return nothing;
  const all = [...errors, ...repeated.map((error) => ({ ...error, hint: '' }))].sort((a, b) => a.offset - b.offset);
  return { ...nothing, value, places: new YamlPlaces(document), errors: all };
}

function whatIsRead(name: string | undefined, isRead: boolean, raw: RawValue | undefined): string {
  if (name === undefined) return 'These lines are passed over. ';
  if (isRead) return `\`${name}\` is read as if there were spaces. `;
  return raw ? `\`${name}\` is read as \`${raw.value}\`. ` : `\`${name}\` is passed over. `;
}

/** The entries of a mapping by its lines alone. */
function entriesOf(yaml: string): { entries: Entry[]; holdsText: boolean } {
  const entries: Entry[] = [];
  let holdsText = false;
  let isAfterBlank = false;
  for (let start = 0; start < yaml.length; ) {
    const next = yaml.indexOf('\n', start);
    const end = next === -1 ? yaml.length : next + 1;
    const line = yaml.slice(start, end);
    const last = entries.at(-1);
    const colon = colonIn(line);
    if (colon !== -1) entries.push({ name: unquoted(line.slice(0, colon).trim()), colon: start + colon, start, end });
    else if (/^\s*(?:#|$)/.test(line)) {
      if (last?.name !== undefined) last.end = end;
    } else if (last?.name !== undefined && GOES_ON.test(line) && !(isAfterBlank && line.startsWith('-')))
      last.end = end;
    else {
      holdsText ||= isAfterBlank;
      if (last && last.name === undefined) last.end = end;
      else entries.push({ name: undefined, colon: start, start, end });
    }
    isAfterBlank = line.trim() === '';
    start = end;
  }
  return { entries, holdsText };
}

/** The value of an entry as it is written, when it is in one line and is to be text. */
function rawValue({ start, colon }: Entry, text: string): RawValue | undefined {
  const [line = '', ...more] = text.slice(colon - start + 1).split('\n');
  if (more.some((each) => !/^\s*(?:#|$)/.test(each))) return undefined;
  const comment = line.search(/\s#/);
  const written = (comment === -1 ? line : line.slice(0, comment)).trim();
  if (written === '' || /^[[{|>]/.test(written)) return undefined;
  return { value: unquoted(written), offset: colon + 1 + line.length - line.trimStart().length };
}

/** Where the name ends that a line begins with; -1 without one. */
function colonIn(line: string): number {
  const [quoted = ''] = QUOTED.exec(line) ?? [];
  if (quoted === '' && NO_NAME.test(line)) return -1;
  const colon = line.slice(quoted.length).search(/:(?:\s|$)/);
  const between = line.slice(quoted.length, quoted.length + colon);
  return colon === -1 || (quoted !== '' && between.trim() !== '') ? -1 : quoted.length + colon;
}

/** A text without the quotes around it, or the one that opens and never closes. */
function unquoted(text: string): string {
  const [quote = ''] = /^["']/.exec(text) ?? [];
  const inner = text.slice(quote.length);
  return quote !== '' && inner.endsWith(quote) ? inner.slice(0, -1) : inner;
}

/** YAML takes no tab for the room before a line; each is one space, so that places stay. */
const withSpaces = (text: string): string => text.replace(/^[ \t]+/gm, (room) => room.replaceAll('\t', ' '));

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
