import type { Code, Html, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { Lexer } from 'yaml';
import { sourceOffset } from '../template/code-offsets.ts';
import type { Origin } from '../template/tokens.ts';
import type { CheckedPage } from './checked-page.ts';
import { endOf, startOf } from './nodes.ts';

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

const COMMENT = /<!--([\s\S]*?)-->/g;
const COMMAND = /^\s*check-disable-next-line\b\s*([^:]*?)\s*(?::\s*([\s\S]*?))?\s*$/;

/** The comments in a page's Markdown and in its front matter. */
export function disableComments(page: CheckedPage): DisableComment[] {
  const { file, text, bodyStart, tree, masked } = page;
  const found = inYaml(file, text.slice(0, bodyStart));
  const codes: Code[] = [];
  visit(tree, 'code', (node) => {
    codes.push(node);
  });
  visit(tree, (node: Nodes) => {
    if (node.type !== 'html') return;
    for (const { 0: whole, 1: words = '', index } of node.value.matchAll(COMMENT)) {
      const command = read(words);
      if (!command) continue;
      const start = placeIn(node, index, masked.text);
      const end = placeIn(node, index + whole.length - 1, masked.text);
      const below = masked.text.indexOf('\n', end);
      const code = codes.find((each) => masked.text.lastIndexOf('\n', startOf(each)) === below && below !== -1);
      found.push({
        ...page.originAt(start),
        ...command,
        end: page.originAt(end),
        blockEnd: code && page.originAt(endOf(code) - 1),
      });
    }
  });
  return found;
}

/** The comments of a YAML text: `# check-disable-next-line rule: why`. */
export function inYaml(file: string, yaml: string): DisableComment[] {
  const found: DisableComment[] = [];
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

function read(words: string): { rules: string[]; reason: string } | undefined {
  const [, rules, reason = ''] = COMMAND.exec(words) ?? [];
  if (rules === undefined) return undefined;
  return { rules: rules.split(/[\s,]+/).filter((name) => name !== ''), reason };
}

const placeIn = (node: Html, index: number, source: string): number => sourceOffset(node, index, source);
