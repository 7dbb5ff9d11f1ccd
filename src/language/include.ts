import { closest } from '../problems/did-you-mean.ts';
import type { Finding } from '../problems/finding.ts';
import { indent } from './indent.ts';
import { type LexInput, lex } from './lex.ts';
import type { TagToken, Token } from './tokens.ts';
import { DEEPEST, TooDeep } from './too-deep.ts';

/** The partials by name, each with its text and the ranges of its raw fences. */
export type Partials = ReadonlyMap<string, Pick<LexInput, 'file' | 'text' | 'raw'>>;

/** How much partials may bring into one page: a few that bring each other in twice are soon more than any machine holds. */
const MOST_PARTIALS = 10_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** What partials may still bring in. */
class Allowance {
  #partials = MOST_PARTIALS;
  #characters = MOST_CHARACTERS;

  /** Whether a partial of that length fits. */
  take(characters: number): boolean {
    this.#partials -= 1;
    this.#characters -= characters;
    return !this.isSpent;
  }

  get isSpent(): boolean {
    return this.#partials < 0 || this.#characters < 0;
  }
}

export interface Included {
  tokens: Token[];
  findings: Finding[];
  /** Whether partials were left out, because they would bring in too much. */
  isCut: boolean;
}

/**
 * Lexes a template and puts the tokens of each partial where its tag is, indented as the tag
 * is when it is alone on its line. Every token keeps its own file and place.
 *
 * @throws TooDeep
 */
export function lexWithPartials(
  input: LexInput,
  partials: Partials,
  path: readonly string[] = [],
  allowance: Allowance = new Allowance(),
): Included {
  const { tokens, findings } = lex(input);
  const all: Finding[] = findings.map((finding) => ({ ...finding, file: input.file }));
  if (input.names.size === 0) for (const finding of deadPartials(input, partials)) all.push(finding);
  const out: Token[] = [];
  for (const token of tokens) {
    if (token.type !== 'partial') {
      out.push(token);
      continue;
    }
    const partial = partials.get(token.name);
    if (!partial) {
      // Where this is a warning only, the tag is another tool's and stays as written.
      all.push(unknown(token, partials.keys()));
      out.push(asText(token));
    } else if (path.includes(token.name)) all.push(cycle(token, path));
    else if (path.length > DEEPEST) throw new TooDeep(token);
    else if (!allowance.isSpent) {
      if (!allowance.take(partial.text.length)) {
        all.push(tooMuch(token));
        continue;
      }
      const { text, originalOffset, indentedOffset } = indent(partial.text, token.indentation ?? '');
      const raw = partial.raw.map(({ start, end }) => ({ start: indentedOffset(start), end: indentedOffset(end) }));
      const { names, json } = input;
      const inner = lexWithPartials(
        { file: partial.file, text, start: 0, names, json, raw, around: token.around },
        partials,
        [...path, token.name],
        allowance,
      );
      const back = <Thing extends { file: string; offset: number }>(thing: Thing): Thing =>
        thing.file === partial.file ? { ...thing, offset: originalOffset(thing.offset) } : thing;
      for (const each of inner.tokens) out.push(back(each));
      for (const each of inner.findings) all.push(back(each));
    }
  }
  return { tokens: out, findings: all, isCut: allowance.isSpent };
}

const PARTIAL = /\{\{>[^\S\n]?([\w./-]+)[^\S\n]?\}\}/g;

/** Tags of partials that are there, in a text that may use no parameter and so has no tags. */
function* deadPartials({ file, text, start }: LexInput, partials: Partials): Iterable<Finding> {
  if (partials.size === 0) return;
  for (const { 0: raw, 1: name = '', index } of text.matchAll(PARTIAL))
    if (index >= start && partials.has(name))
      yield {
        rule: 'tag-not-live',
        file,
        offset: index,
        message: `\`${raw}\` stays as written, for no parameter is declared and braces may be another tool's`,
        hint: 'Declare a parameter, in `parameters.yml` or in the front matter of this page.',
      };
}

const asText = ({ raw, file, offset, standalone, indentation = '' }: TagToken): Token => ({
  type: 'text',
  value: standalone ? `${indentation}${raw}\n` : raw,
  file,
  offset,
});

function unknown(tag: TagToken, names: Iterable<string>): Finding {
  // A partial is called without the ending of its file.
  const name = tag.name.replace(/\.(?:md|markdown)$/i, '');
  const near = closest(name, names);
  return {
    rule: 'unknown-partial',
    file: tag.file,
    offset: tag.offset,
    message: `\`${tag.raw}\` asks for a partial that does not exist.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
    hint: `${near === name ? `Write \`{{> ${name}}}\`, without the ending of the file` : `Write \`partials/${name}.md\`, fix the name`}, or, if the letters are meant, write \`\\${tag.raw}\` in text, or mark the code fence \`raw\`.`,
  };
}

const cycle = (tag: TagToken, path: readonly string[]): Finding => ({
  rule: 'partial-cycle',
  file: tag.file,
  offset: tag.offset,
  message: `\`${tag.raw}\` brings in a partial that is being brought in: ${[...path, tag.name].map((name) => `\`${name}\``).join(' → ')}`,
  hint: 'A partial cannot hold itself; take one of these tags out.',
});

const tooMuch = (tag: TagToken): Finding => ({
  rule: 'oversized-page',
  file: tag.file,
  offset: tag.offset,
  message: `\`${tag.raw}\` and the partials before it bring more than 4 MiB, or more than ${MOST_PARTIALS} partials, into one page`,
  hint: 'Look for a partial that brings another one in several times, which does the same.',
});
