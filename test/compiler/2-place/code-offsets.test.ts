import type { Code, InlineCode } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import {
  codeOffset,
  inlineCodeOffset,
  inlineSourceOffset,
  sourceOffset,
} from '../../../src/compiler/2-place/code-offsets.ts';

test.each([
  '```sh\na\n\n  bc\nd\n```\n',
  '1. Text\n\n   ~~~sh\n   a\n\n     b\n   ~~~\n',
  '- x\n  - y\n\n    ```sh\n\ta\n    b\n    ```\n',
  '> ```\n> a\n>  b\n> ```\n',
  'Text\n\n    a\n      b\n',
  '   ```sh\n   a\n  b\n c\n```',
])('each place in the code of %j is found in the source, and back', (source) => {
  const codes: Code[] = [];
  visit(fromMarkdown(source), 'code', (node) => {
    codes.push(node);
  });
  const [code] = codes;
  if (!code) throw new Error('there is no code');
  for (const [index, character] of [...code.value].entries()) {
    const offset = sourceOffset(code, index, source);
    expect({ index, character: source[offset] }).toEqual({ index, character });
    expect(codeOffset(code, offset, source)).toBe(index);
  }
});

test.each(['a `bc` d', 'a `` b`c `` d', 'a ` b ` d'])('each place in the code span of %j is found', (source) => {
  const spans: InlineCode[] = [];
  visit(fromMarkdown(source), 'inlineCode', (node) => {
    spans.push(node);
  });
  const [span] = spans;
  if (!span) throw new Error('there is no code span');
  for (const [index, character] of [...span.value].entries()) {
    const offset = inlineSourceOffset(span, index, source);
    expect({ index, character: source[offset] }).toEqual({ index, character });
    expect(inlineCodeOffset(span, offset, source)).toBe(index);
  }
});
