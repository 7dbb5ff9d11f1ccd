import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit as visitByLibrary } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { SKIP, visit } from '../../src/compiler/visit.ts';

const TEXT = '# A *b*\n\n> - c `d`\n> - **e [f](g)**\n>\n> > h\n\n1. i\n\n   j ![k](l)\n';

/** What a visitor is given, in its order. */
const given = (go: typeof visit | typeof visitByLibrary, tree: Root, answers: readonly unknown[]): unknown[] => {
  const seen: unknown[] = [];
  (go as (tree: Root, visitor: (...node: [Root, number?, Root?]) => unknown) => void)(tree, (node, index, parent) => {
    seen.push([node.type, node.position?.start.offset, index, parent?.type]);
    const answer = answers[seen.length - 1];
    // Once is enough: a visitor that always goes back never ends.
    if (answer !== 'again' || index === undefined || seen.length > 40) return answer === SKIP ? SKIP : undefined;
    return index;
  });
  return seen;
};

describe('a tree is visited', () => {
  test('as unist-util-visit does, whatever the visitor answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(undefined, undefined, SKIP, 'again'), { minLength: 30, maxLength: 30 }),
        (all) => {
          expect(given(visit, fromMarkdown(TEXT), all)).toEqual(given(visitByLibrary, fromMarkdown(TEXT), all));
        },
      ),
    );
  });

  test('for nodes of one type alone', () => {
    const seen: string[] = [];
    visit(fromMarkdown(TEXT), 'text', ({ value }) => {
      seen.push(value);
    });
    expect(seen).toEqual(['A ', 'b', 'c ', 'e ', 'f', 'h', 'i', 'j ']);
  });

  test('as it is changed by the visitor, below a node and behind it', () => {
    const tree = fromMarkdown('a\n\nb\n\nc\n');
    const seen: string[] = [];
    visit(tree, (node, index, parent) => {
      if (node.type === 'paragraph' && index === 0) parent?.children.splice(1, 1);
      if (node.type === 'paragraph' && index === 1) node.children = [{ type: 'text', value: 'new' }];
      if (node.type === 'text') seen.push(node.value);
    });
    expect(seen).toEqual(['a', 'new']);
  });
});
