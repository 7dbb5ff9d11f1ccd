import type { Finding } from '../content/front-matter.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { type LexInput, lex } from './lex.ts';
import type { TemplateFinding } from './mask.ts';
import type { TagToken, Token } from './tokens.ts';

/** The partials by name, each with its text and the ranges of its raw fences. */
export type Partials = ReadonlyMap<string, Pick<LexInput, 'file' | 'text' | 'raw'>>;

/**
 * Lexes a template and puts the tokens of each partial where its tag stands, indented as the tag
 * is when it stands alone on its line. Every token keeps its own file and place.
 */
export function lexWithPartials(
  input: LexInput,
  partials: Partials,
  path: readonly string[] = [],
): { tokens: Token[]; findings: TemplateFinding[] } {
  const { tokens, findings } = lex(input);
  const all: TemplateFinding[] = findings.map((finding: Finding) => ({ ...finding, file: input.file }));
  const out: Token[] = [];
  for (const token of tokens) {
    if (token.type !== 'partial') {
      out.push(token);
      continue;
    }
    const partial = partials.get(token.name);
    if (!partial) {
      // Where this is but a warning, the tag is somebody else's and stays as written.
      all.push(unknown(token, partials.keys()));
      out.push(asText(token));
    } else if (path.includes(token.name)) all.push(cycle(token, path));
    else {
      const { text, originalOffset, indentedOffset } = indent(partial.text, token.indentation ?? '');
      const raw = partial.raw.map(({ start, end }) => ({ start: indentedOffset(start), end: indentedOffset(end) }));
      const inner = lexWithPartials(
        { file: partial.file, text, start: 0, names: input.names, json: input.json, raw, around: token.around ?? [] },
        partials,
        [...path, token.name],
      );
      const back = <Thing extends { file: string; offset: number }>(thing: Thing): Thing =>
        thing.file === partial.file ? { ...thing, offset: originalOffset(thing.offset) } : thing;
      out.push(...inner.tokens.map(back));
      all.push(...inner.findings.map(back));
    }
  }
  return { tokens: out, findings: all };
}

/** Indents every line that holds something, and tells where each place has moved to and come from. */
function indent(text: string, indentation: string) {
  const lines: { original: number; indented: number; shift: number }[] = [];
  let original = 0;
  let shift = 0;
  const indented = text.split('\n').map((line) => {
    const lineStart = { original, indented: original + shift };
    if (line !== '') shift += indentation.length;
    lines.push({ ...lineStart, shift });
    original += line.length + 1;
    return line === '' ? line : indentation + line;
  });
  return {
    text: indented.join('\n'),
    originalOffset: (offset: number) => offset - (lines.findLast((line) => line.indented <= offset)?.shift ?? 0),
    indentedOffset: (offset: number) => offset + (lines.findLast((line) => line.original <= offset)?.shift ?? 0),
  };
}

const asText = ({ raw, file, offset, standalone, indentation = '' }: TagToken): Token => ({
  type: 'text',
  value: standalone ? `${indentation}${raw}\n` : raw,
  file,
  offset,
});

const unknown = (tag: TagToken, names: Iterable<string>): TemplateFinding => ({
  rule: 'unknown-partial',
  file: tag.file,
  offset: tag.offset,
  message: `\`${tag.raw}\` asks for a partial that does not exist.${didYouMean(tag.name, names)}`,
  hint: `Write \`partials/${tag.name}.md\`, mend the name, or mark the code fence \`raw\`.`,
});

const cycle = (tag: TagToken, path: readonly string[]): TemplateFinding => ({
  rule: 'partial-cycle',
  file: tag.file,
  offset: tag.offset,
  message: `\`${tag.raw}\` brings in a partial that is being brought in: ${[...path, tag.name].map((name) => `\`${name}\``).join(' → ')}`,
  hint: 'A partial cannot hold itself; take one of these tags out.',
});
