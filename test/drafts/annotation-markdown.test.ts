import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { annotationMarkdown, annotationSummary } from '../../src/drafts/annotation-markdown.ts';

const vocabulary = { pod: {}, host: { aliases: ['instance'] } };

describe('an annotation as Markdown', () => {
  test.each([
    ['Pod {{ $labels.pod }} on {{$labels.instance}}', 'Pod {{pod}} on {{host}}'],
    ['{{ .Labels.pod }}', '{{pod}}'],
    ['{{ $labels.team }} and {{ $value | humanize }}', '`{{ $labels.team }}` and `{{ $value | humanize }}`'],
    ['{{ $labels.pod | title }}', '`{{ $labels.pod | title }}`'],
    ['{{ printf "%.2f" $value }}', '`{ { printf "%.2f" $value }}`'],
    ['{{ $x := `a` }}', '``{ { $x := `a` }}``'],
    ['{{pod}} stays text', '`{ {pod}}` stays text'],
    ['{{pod stays text', '{ {pod stays text'],
    ['a\n\n\n\n   b\n  c', 'a\n\nb\nc'],
  ])('%j becomes %j', (text, markdown) => {
    expect(annotationMarkdown(text, vocabulary)).toBe(markdown);
  });

  test.each([
    '# no heading',
    '- no list\n+ no list\n* no list\n1. no list\n2) no list',
    '> no quote',
    'a\n===\nb\n---\nc',
    '*no* _format_ ~~here~~ `nor` here',
    '<b>no HTML</b> &amp; <!-- none -->',
    '[no](link) ![image](x.png)',
    '| no | table |\n| --- | --- |',
    'https://example.com/a_b_c?d=e&f=g',
    '``` no fence\nx',
    'a \\* b',
  ])('%j says the same', (text) => {
    const tree = fromMarkdown(annotationMarkdown(text, {}));
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    const [paragraph] = tree.children;
    const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(words.map((word) => (word.type === 'text' ? word.value : word.type)).join('')).toBe(text);
  });
});

test('a summary is one line of plain words', () => {
  expect(
    annotationSummary('{{ $labels.namespace }}/{{ $labels.pod }}: {{ $value | humanize }}%\n  of {{ "x" }} all'),
  ).toBe('namespace/pod: …% of all');
});
