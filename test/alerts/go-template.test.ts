import { expect, test } from 'vitest';
import { actionsOf } from '../../src/alerts/go-template.ts';

const told = (text: string): string[] =>
  actionsOf(text).map(
    ({ labels, showsValue, encoded }) =>
      `${labels.join('+') || '-'} ${showsValue ? 'shows' : 'asks'} ${encoded ? 'encoded' : 'bare'}`,
  );

test.each([
  ['{{ $labels.pod }}', ['pod shows bare']],
  ['{{- $labels.pod -}}', ['pod shows bare']],
  ['{{$labels.pod|urlquery}}', ['pod shows encoded']],
  ['{{ $labels.pod | toUpper | pathEscape }}', ['pod shows encoded']],
  ['{{ urlquery $labels.pod }}', ['pod shows encoded']],
  ['{{ index $labels "a-b" }}', ['a-b shows bare']],
  ['{{ .Labels.pod }}', ['pod shows bare']],
  ['{{ range query "up" }}{{ .Labels.pod }}{{ end }}', ['- asks bare', '- shows bare', '- asks bare']],
  ['{{ if $labels.pod }}{{ $labels.pod }}{{ end }}', ['pod asks bare', 'pod shows bare', '- asks bare']],
  ['{{ $x := $labels.pod }}', ['pod asks bare']],
  ['{{ printf "%s}} $labels.no" $labels.pod }}', ['pod shows bare']],
  ['{{ reReplaceAll `"}}` "" $labels.pod }}', ['pod shows bare']],
  ['{{ $value | humanize }}', ['- shows bare']],
  ['{{ "text" }}', ['- asks bare']],
  ['{{/* $labels.pod */}}', ['- asks bare']],
  ['{{ $labels.pod', []],
  ['{{ "$labels.pod }}', []],
  ['no template', []],
])('%s is understood', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['{{ or $labels.node $labels.instance | urlquery }}', true],
  ['{{ (or $labels.node (index $labels "a-b")) | urlquery }}', true],
  ['{{ $labels.node | urlquery }}', false],
  ['{{ printf "or %s" $labels.node }}', false],
])('%s takes the first of its labels: %s', (text, takesFirst) => {
  expect(actionsOf(text).map((action) => action.takesFirst)).toEqual([takesFirst]);
});

test('a text of nothing but braces takes no time to speak of', () => {
  expect(actionsOf('{{'.repeat(200_000))).toEqual([]);
});
