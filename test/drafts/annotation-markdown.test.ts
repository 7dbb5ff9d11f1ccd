import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { Written } from '../../src/alerts/rule.ts';
import { annotationMarkdown, type Labels } from '../../src/drafts/annotation-markdown.ts';
import { annotationSummary } from '../../src/drafts/annotation-summary.ts';

function written(value: string): Written {
  return { value, from: 0, to: 0, style: 'plain', inFlow: false, shared: false };
}

/** A rule that adds a label, always the same, and one that a template gives. */
const rule = {
  name: 'DiskFull',
  labels: new Map([
    ['tier', written('backend_1')],
    ['team', written('{{ $labels.team }}')],
  ]),
} satisfies Labels;

const vocabulary = { pod: {}, host: { aliases: ['instance'] } };

describe('an annotation as Markdown', () => {
  test.each([
    ['Pod {{ $labels.pod }} on {{$labels.instance}}', 'Pod {{pod}} on {{host}}'],
    ['{{ .Labels.pod }}', '{{pod}}'],
    ['{{ $labels.team }} is unknown', '`{{ $labels.team }}` is unknown'],
    ['{{ $labels.pod | title }} of {{ reReplaceAll ":.*" "" $labels.instance }}', '{{pod}} of {{host}}'],
    ['{{ or $labels.node $labels.instance }}', '{{host}}'],
    ['{{ $value }}', 'the measured value'],
    ['{{ $value | humanizePercentage }} of {{ printf "%.2f" $value }}%!', 'the measured value of the measured value!'],
    ['{{ .Value | humanize1024 }}B left', 'the measured value left'],
    ['{{ query "up" | first | value | humanize }} s', 'the measured value'],
    ['Full\n  VALUE = {{ $value }}\n  LABELS = {{ $labels }}', 'Full'],
    ['has {{ $labels }}', 'has its labels'],
    ['{{ $labels.tier }} of {{ $labels.alertname }}', 'backend\\_1 of DiskFull'],
    ['a{{ if $labels.pod }} in {{ $labels.pod }}{{ else }} nowhere{{ end }}', 'a in {{pod}}'],
    ['{{ range query "up" }}{{ .Labels.pod }}{{ end }}', '`{{ .Labels.pod }}`'],
    ['{{ $x := `a` }}{{ title `b` }}', '``{ { title `b` }}``'],
    ['{{pod}} stays text', '`{ {pod}}` stays text'],
    ['{{pod stays text', '{ {pod stays text'],
    ['a\n\n\n\n   b\n  c', 'a\n\nb\nc'],
  ])('%j becomes %j', (text, markdown) => {
    expect(annotationMarkdown(text, rule, vocabulary)).toBe(markdown);
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
    const tree = fromMarkdown(annotationMarkdown(text, rule, {}));
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    const [paragraph] = tree.children;
    const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(words.map((word) => (word.type === 'text' ? word.value : word.type)).join('')).toBe(text);
  });
});

test.each([
  ['Disk full (instance {{ $labels.instance }})', 'Disk full'],
  ['Pod {{ $labels.namespace }}/{{ $labels.pod }} is looping', 'Pod is looping'],
  ['Instance {{ $labels.instance }} down', 'Instance down'],
  ['High load on {{ $labels.instance }}', 'High load on the instance'],
  ['{{ $labels.pod_name }} is slow', 'The pod name is slow'],
  ['Disk of "{{ $labels.instance }}" is full: soon', 'Disk of the instance is full: soon'],
  ['CPU is at {{ $value | humanizePercentage }}.', 'CPU is at the measured value.'],
  [
    'The {{ $labels.volume }} is at {{ printf "%.1f" $value }}% of {{ $labels.tier }}',
    'The volume is at the measured value of backend_1',
  ],
  [
    '{{ $labels.namespace }}/{{ $labels.pod }}: {{ $value | humanize }}%\n  of {{ "x" }} all',
    'The pod: the measured value of all',
  ],
  ['{{ if $labels.pod }}a{{ else }}b{{ end }}', 'A'],
  ['Errors - {{ $labels.job }}', 'Errors - the job'],
  ['', ''],
])('the summary %j becomes %j: one line of plain words', (text, summary) => {
  expect(annotationSummary(text, rule)).toBe(summary);
});
