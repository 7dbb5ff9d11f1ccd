import type { Html } from 'mdast';
import { Lexer } from 'yaml';
import { endOf, startOf } from '../compiler/1-parse/node-places.ts';
import { sourceOffset } from '../compiler/2-place/code-offsets.ts';
import type { Origin } from '../language/tokens.ts';
import type { CheckedPage } from './checked-page.ts';

/** A comment that asks to pass over a rule: `check-disable-next-line rule: why`. */
export interface DisableComment extends Origin {
  /** The rules' names as written. */
  rules: string[];
  reason: string;
  /** The comment's last character; what follows on the next line is passed over. */
  end: Origin;
  /** The last character that it covers, when a block of code begins on the next line. */
  blockEnd: Origin | undefined;
}

const COMMAND = 'check-disable-next-line';

/** The comments in a page's Markdown and in its front matter. */
export function disableComments(page: CheckedPage): DisableComment[] {
  const { file, text, bodyStart, nodes, masked } = page;
  const found = inYaml(file, text.slice(0, bodyStart));
  if (!masked.text.includes(COMMAND)) return found;
  /** The blocks of code by the end of the line before them. */
  const codes = new Map(nodes('code').map((node) => [masked.text.lastIndexOf('\n', startOf(node)), node]));
  let below = 0;
  for (const node of nodes('html'))
    for (const { words, index, length } of commentsIn(node.value)) {
      const command = read(words);
      if (!command) continue;
      const start = placeIn(node, index, masked.text);
      const end = placeIn(node, index + length - 1, masked.text);
      // Many may be in one line.
      if (below !== -1 && below < end) below = masked.text.indexOf('\n', end);
      const code = below === -1 ? undefined : codes.get(below);
      found.push({
        ...page.originAt(start),
        ...command,
        end: page.originAt(end),
        blockEnd: code && page.originAt(endOf(code) - 1),
      });
    }
  return found;
}

/** The comments of a YAML text: `# check-disable-next-line rule: why`. */
export function inYaml(file: string, yaml: string): DisableComment[] {
  const found: DisableComment[] = [];
  if (!yaml.includes(COMMAND)) return found;
  let offset = 0;
  for (const token of new Lexer().lex(yaml)) {
    // The lexer marks documents and scalars with signs of its own, which are not in the text.
    if (/^[\u0002\u0018\u001f]/.test(token)) continue;
    const command = token.startsWith('#') ? read(token.slice(1)) : undefined;
    if (command)
      found.push({
        file,
        offset,
        ...command,
        end: { file, offset: offset + token.length - 1 },
        blockEnd: undefined,
      });
    offset += token.length;
  }
  return found;
}

/** The comments of a piece of HTML. */
function commentsIn(html: string): { words: string; index: number; length: number }[] {
  const found: { words: string; index: number; length: number }[] = [];
  for (let index = html.indexOf('<!--'); index !== -1; index = html.indexOf('<!--', index)) {
    const end = html.indexOf('-->', index + '<!--'.length);
    if (end === -1) break;
    const next = end + '-->'.length;
    found.push({ words: html.slice(index + '<!--'.length, end), index, length: next - index });
    index = next;
  }
  return found;
}

function read(comment: string): { rules: string[]; reason: string } | undefined {
  const words = comment.trim();
  if (!words.startsWith(COMMAND) || /^\w/.test(words.slice(COMMAND.length))) return undefined;
  const [rules = '', ...reason] = words.slice(COMMAND.length).split(':');
  return { rules: rules.split(/[\s,]+/).filter((name) => name !== ''), reason: reason.join(':').trim() };
}

const placeIn = (node: Html, index: number, source: string): number => sourceOffset(node, index, source);
