import matter from 'gray-matter';

/** Where the front matter of a page is in its text. */
export interface FrontMatterPlace {
  /** What it is written in, in small letters: `yaml`, `toml`, `json`, or what its author says. */
  language: string;
  /** Where what is between its fences starts and ends. */
  start: number;
  end: number;
  /** Where the Markdown starts. */
  bodyStart: number;
  /** Whether a line of its own ends it. */
  isClosed: boolean;
}

/** What gray-matter takes for a language is one when it is a word; a longer line across has more signs. */
const LANGUAGE = /^[a-z]*$/i;
/** gray-matter ends front matter at anything that begins with the three signs, and never at dots. */
const FENCE_END = /^(?:---|\.\.\.)[^\S\n]*$/gm;
const TOML = /^\+\+\+[^\S\n]*\n/;
const TOML_END = /^\+\+\+[^\S\n]*$/gm;
/** An object whose first name is quoted: `{{ x }}` and `{: .x }` are none. */
const JSON_OBJECT = /^\{\s*(?:"|\})/;
const JSON_END = /^\}[^\S\n]*$/gm;

/** What a line of YAML begins with: a name, an item, a comment, or the room before what belongs to the last name. */
const YAML_LINE = /^(?:[\w"'][^:\n]*:(?:\s|$)|-\s|#(?!#|\s*$)|[ \t]+\S)/;
const TOML_LINE = /^\s*(?:[\w."'-]+\s*=|\[|#)/;

/** Finds the front matter of a text: YAML between `---`, TOML between `+++`, or an object of JSON. */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const written = matter.test(text) ? matter.language(text).name : undefined;
  if (written !== undefined && LANGUAGE.test(written)) {
    const language = /^(?:yml)?$/i.test(written) ? 'yaml' : written.toLowerCase();
    const start = afterLine(text, 0);
    return between(text, language, start, FENCE_END) ?? unclosed(text, language, start, YAML_LINE);
  }
  const toml = TOML.exec(text);
  if (toml) {
    const found = between(text, 'toml', toml[0].length, TOML_END);
    if (found) return found;
    const open = unclosed(text, 'toml', toml[0].length, TOML_LINE);
    return open.end > open.start ? open : undefined;
  }
  return JSON_OBJECT.test(text) ? jsonObject(text) : undefined;
}

/**
 * The front matter that ends at its first blank line, or where a line cannot be a part of it: what is
 * left where its author has forgotten to end it.
 */
export const withoutEnd = (text: string, { language, start }: FrontMatterPlace): FrontMatterPlace =>
  unclosed(text, language, start, YAML_LINE);

function between(text: string, language: string, start: number, closing: RegExp): FrontMatterPlace | undefined {
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return undefined;
  return { language, start, end: end.index, bodyStart: afterLine(text, end.index), isClosed: true };
}

function unclosed(text: string, language: string, start: number, line: RegExp): FrontMatterPlace {
  let end = start;
  while (end < text.length) {
    const next = afterLine(text, end);
    if (!line.test(text.slice(end, next))) break;
    end = next;
  }
  // A rule at the top of a page is shown as one.
  return { language, start, end, bodyStart: end === start ? 0 : end, isClosed: false };
}

function jsonObject(text: string): FrontMatterPlace | undefined {
  const first = afterLine(text, 0);
  if (isJson(text.slice(0, first))) return { language: 'json', start: 0, end: first, bodyStart: first, isClosed: true };
  JSON_END.lastIndex = 0;
  const end = JSON_END.exec(text);
  if (!end) return undefined;
  return { language: 'json', start: 0, end: end.index + 1, bodyStart: afterLine(text, end.index), isClosed: true };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function afterLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
