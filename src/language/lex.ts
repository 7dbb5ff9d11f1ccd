import { didYouMean } from '../problems/did-you-mean.ts';
import type { TextFinding } from '../problems/finding.ts';
import { isOfOthers } from './of-others.ts';
import { endOfQuoted, isEscaped, isExpression, type Next } from './other-tools.ts';
import { type Enclosing, firstName, type TagToken, type Token } from './tokens.ts';

const OPEN = '{{';
const CLOSE = '}}';
const TYPES: Record<string, TagToken['type']> = {
  '#': 'section',
  '^': 'inverted',
  '/': 'close',
  '>': 'partial',
  '!': 'comment',
  '=': 'delimiters',
};
const NAME = /^\s*(\.|[A-Za-z_][\w-]*(?:\.[\w.@%+:/-]*\w)?)\s*$/;
const PARTIAL_NAME = /^\s*([\w./-]+)\s*$/;

export interface LexInput {
  file: string;
  text: string;
  /** Where the template starts in the text (after front matter). */
  start: number;
  /** The declared parameters. */
  names: ReadonlySet<string>;
  /** Those of them that are `json`: inside their sections every name may be a field. */
  json: ReadonlySet<string>;
  /** Ranges of the text that are never touched, in order: code fences marked `raw`, what is in `{% raw %}`. */
  raw: readonly { start: number; end: number }[];
  /** The sections that the template is put into, when it is a partial. */
  around?: Enclosing | undefined;
}

/**
 * Cuts a template into text and live tags, by the grammar of the Mustache specification. A tag is
 * live when its first name is declared, or when it is a comment, a partial or a delimiter change and any
 * name is; all else is text.
 */
export function lex({ file, text, start, names, json, raw, around: outside }: LexInput): {
  tokens: Token[];
  findings: TextFinding[];
} {
  const tokens: Token[] = [];
  const findings: TextFinding[] = [];
  const next = finder(text);
  let around = outside;
  let fence = 0;
  let open = OPEN;
  let close = CLOSE;
  let textStart = start;
  let position = start;

  const pushText = (end: number): void => {
    if (end > textStart) tokens.push({ type: 'text', value: text.slice(textStart, end), file, offset: textStart });
  };

  for (;;) {
    const at = text.indexOf(open, position);
    if (at === -1) break;
    while ((raw[fence]?.end ?? Number.POSITIVE_INFINITY) <= at) fence++;
    const range = raw[fence];
    if (range && range.start <= at) {
      position = range.end;
      continue;
    }
    const tag = readTag(text, at, open, close, next);
    if (tag === undefined) {
      position = (open === OPEN ? endOfQuoted(text, at, next) : undefined) ?? at + 1;
      continue;
    }
    const inJson = around?.isJson ?? false;
    const declared = names.has(firstName(tag.name)) || (inJson && tag.name !== '.');
    if (tag.unescaped) {
      if (declared)
        findings.push({
          rule: 'unescaped-tag',
          offset: at,
          message: `\`${tag.raw}\` is Mustache's unescaped form, which Pagebook does not have`,
          hint: `Write \`${open}${tag.name}${close}\`; for braces around a value put a space between them and the tag.`,
        });
      position = at + (declared ? tag.raw.length : 1);
      continue;
    }
    const { type, name } = tag;
    const live =
      (names.size > 0 && (type === 'comment' || type === 'partial' || type === 'delimiters')) ||
      declared ||
      (name === '.' && type !== 'close' && around?.hasItem === true) ||
      (name === '.' && type === 'close' && around !== undefined);
    if (live && isEscaped(text, at)) {
      pushText(at - 1);
      textStart = at;
      position = at + tag.raw.length;
      continue;
    }
    if (type === 'variable' && open === OPEN && isExpression(text, at)) {
      if (declared && name === firstName(name)) findings.push(expression(tag, at));
      position = at + tag.raw.length;
      continue;
    }
    if (!live) {
      const hint = type === 'variable' && name !== '.' ? didYouMean(firstName(name), names) : '';
      if (hint !== '' && text[at - 1] !== '\\' && !isOfOthers(text, at))
        findings.push({
          rule: 'tag-not-live',
          offset: at,
          message: `\`${tag.raw}\` is no parameter's tag and stays as written.${hint}`,
          hint: `Declare the parameter in \`parameters.yml\`, or fix its name; if the letters are meant, write \`\\${tag.raw}\` in text, or mark the code fence \`raw\`.`,
        });
      position = at + 1;
      continue;
    }
    pushText(at);
    tokens.push({ type, name, raw: tag.raw, file, offset: at, ...(type === 'partial' && { around }) });
    if (type === 'section') {
      const isJson = inJson || json.has(firstName(name));
      around = { hasItem: isJson || !name.includes('.') || around?.hasItem === true, isJson, outer: around };
    } else if (type === 'inverted') around = { hasItem: around?.hasItem === true, isJson: inJson, outer: around };
    else if (type === 'close') around = around?.outer;
    else if (type === 'delimiters') [open = OPEN, close = CLOSE] = name.split(' ');
    position = at + tag.raw.length;
    textStart = position;
  }
  pushText(text.length);
  return { tokens: stripStandalone(tokens), findings };
}

interface RawTag {
  type: TagToken['type'];
  name: string;
  raw: string;
  unescaped: boolean;
}

const expression = ({ raw, name }: RawTag, at: number): TextFinding => ({
  rule: 'tag-not-live',
  offset: at - 1,
  message: `\`$${raw}\` is no tag of \`${name}\` and stays as written: behind \`$\` it is another tool's`,
  hint: `For a dollar sign before the value write \`\\$${raw}\`.`,
});

/** Finds words in one walk over the text for each, as long as the positions only grow. */
function finder(text: string): Next {
  const found = new Map<string, number>();
  return (word, from) => {
    const known = found.get(word);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const at = text.indexOf(word, from);
    found.set(word, at);
    return at;
  };
}

function readTag(text: string, at: number, open: string, close: string, next: Next): RawTag | undefined {
  const inside = at + open.length;
  const sign = text[inside] ?? '';
  if (sign === '{') {
    const end = next(`}${close}`, inside);
    const name = end === -1 ? undefined : NAME.exec(text.slice(inside + 1, end))?.[1];
    return name === undefined
      ? undefined
      : { type: 'variable', name, raw: text.slice(at, end + 1 + close.length), unescaped: true };
  }
  if (sign === '=') {
    const end = next(`=${close}`, inside + 1);
    const delimiters = /^\s*([^\s=]+)\s+([^\s=]+)\s*$/.exec(text.slice(inside + 1, Math.max(end, inside + 1)));
    return end === -1 || !delimiters
      ? undefined
      : {
          type: 'delimiters',
          name: `${delimiters[1]} ${delimiters[2]}`,
          raw: text.slice(at, end + 1 + close.length),
          unescaped: false,
        };
  }
  const end = next(close, inside);
  if (end === -1) return undefined;
  const raw = text.slice(at, end + close.length);
  const type = Object.hasOwn(TYPES, sign) ? TYPES[sign] : undefined;
  if (type === 'comment') return { type, name: '', raw, unescaped: false };
  const inner = text.slice(inside + (type !== undefined || sign === '&' ? 1 : 0), end);
  const name = (type === 'partial' ? PARTIAL_NAME : NAME).exec(inner)?.[1];
  return name === undefined ? undefined : { type: type ?? 'variable', name, raw, unescaped: sign === '&' };
}

/**
 * Takes out the lines that hold nothing but tags that show nothing, as the specification says of
 * standalone tags (and as mustache.js does when several are on one line).
 */
function stripStandalone(tokens: Token[]): Token[] {
  let line: Token[] = [];
  const out: Token[] = [];
  const flush = (): void => {
    const tags = line.filter((token) => token.type !== 'text');
    const alone =
      tags.length > 0 &&
      line.every((token) => (token.type === 'text' ? token.value.trim() === '' : token.type !== 'variable'));
    if (!alone) out.push(...line);
    else {
      const first = line[0];
      const indentation = first?.type === 'text' ? first.value : '';
      for (const tag of tags)
        out.push(tag.type === 'partial' ? { ...tag, standalone: true, indentation } : { ...tag, standalone: true });
    }
    line = [];
  };
  for (const token of tokens) {
    if (token.type !== 'text') {
      line.push(token);
      continue;
    }
    let from = 0;
    for (let end = token.value.indexOf('\n'); end !== -1; end = token.value.indexOf('\n', from)) {
      line.push({ ...token, value: token.value.slice(from, end + 1), offset: token.offset + from });
      from = end + 1;
      flush();
    }
    if (from < token.value.length) line.push({ ...token, value: token.value.slice(from), offset: token.offset + from });
  }
  flush();
  return out;
}
