import { describe, expect, test } from 'vitest';
import { templateProblem } from '../../src/alerts/template-syntax.ts';

/** Each was given to promtool 2.42, too, with the same answer. */
describe('a template that is loaded', () => {
  test.each([
    'no template',
    '{{ $labels.instance }}',
    '{{$labels.x}}{{$value}}',
    '{{- $labels.x -}}',
    '{{ .Labels.instance }} {{ .Value }} {{ $.Labels.x }}',
    '{{ $labels.x | urlquery }} {{ $labels.x|urlquery}}',
    '{{ printf "%.2f" $value }} {{ $value | humanize | printf "%s" }}',
    '{{ index $labels "foo-bar" }}',
    '{{ range $i, $e := query "up" }}{{ $e.Labels.x }}{{ $i }}{{ else }}none{{ end }}',
    '{{ with $x := $labels.a }}{{ $x }}{{ else }}{{ $x }}{{ end }}',
    '{{ $x := 1 }}{{ $x = 2 }}{{ $x }}',
    '{{if eq $labels.a "x"}}1{{else if eq $labels.b "y"}}2{{else}}3{{end}}',
    '{{ (query "up" | first).Value }}',
    '{{ and $labels.a (or $labels.b $labels.c) | len }}',
    '{{/* it\'s "one */}}a{{- /* two */ -}}',
    '{{ `a}}` }}{{ "}}" }}',
    "{{ 'x' }} {{ 1.5 }} {{ -1 }} {{ 0x1F }} {{ true }}",
    '{{ $labels.x }}}',
    '{{ define "a" }}b{{ end }}{{ template "a" . }}',
    '{{ $value | }}',
    '{{ $externalLabels.cluster }} {{ $externalURL }}',
    // Of vmalert and Grafana.
    '{{ $labels.x | pathEscape }} {{ $expr | quotesEscape }} {{ $values.A.Value }} {{ removeLabels $labels "a" }}',
  ])('is %j', (text) => {
    expect(templateProblem(text)).toBeUndefined();
  });
});

describe('a template that is not loaded', () => {
  test.each([
    ['{{ $label.x }}', '{{ $label.x }}', 'uses `$label`, which is no variable. Did you mean `$labels`?'],
    ['{{ range $i, $e := query "up" }}{{ end }}{{ $e }}', '{{ $e }}', 'uses `$e`, which is no variable.'],
    ['{{ if $x := $labels.a }}{{ end }}{{ $x }}', '{{ $x }}', 'uses `$x`, which is no variable.'],
    [
      '{{ $labels.x | urlqery }}',
      '{{ $labels.x | urlqery }}',
      'calls `urlqery`, which is no function. Did you mean `urlquery`?',
    ],
    [
      '{{ humanise $value }}',
      '{{ humanise $value }}',
      'calls `humanise`, which is no function. Did you mean `humanize`?',
    ],
    ['{{ labels.x }}', '{{ labels.x }}', 'calls `labels`, which is no function. Did you mean `label`?'],
    ['a {{ $labels.x', '{{ $labels.x', 'is not closed'],
    ['a {{ $labels.x } b', '{{ $labels.x } b', 'is not closed'],
    ['{{ $labels.a } and {{ $labels.b }}', '{{ $labels.a } and {{ $labels.b }}', 'is not closed where it should be'],
    ['{{{ $labels.x }}}', '{{{ $labels.x }}', 'is not closed where it should be'],
    ['{{ "open }}', '{{ "open }}', 'is not closed'],
    ['{{ if $labels.x }}a', '{{ if $labels.x }}', 'has no `{{ end }}`'],
    ['a{{ end }}', '{{ end }}', 'ends nothing'],
    ['{{ else }}', '{{ else }}', 'has no `{{ if }}` that it could belong to'],
    ['{{ if true }}{{ else }}{{ else }}{{ end }}', '{{ else }}', 'has no `{{ if }}` that it could belong to'],
    ['{{ $labels.foo-bar }}', '{{ $labels.foo-bar }}', 'has `-` in it, which means nothing there'],
    ['{{ $labels["x"] }}', '{{ $labels["x"] }}', 'has `[` in it, which means nothing there'],
    ['{{ $labels.x == "y" }}', '{{ $labels.x == "y" }}', 'has `=` where a value is expected'],
    ['{{ $labels.x, $value }}', '{{ $labels.x, $value }}', 'has `,` where a value is expected'],
    ['{{ }}', '{{ }}', 'is empty'],
    ['{{ $x := }}', '{{ $x := }}', 'is empty'],
    ['{{ if }}{{ end }}', '{{ if }}', 'is empty'],
    ['{{ $value | "x" }}', '{{ $value | "x" }}', 'has `"x"` after `|`, which is no function'],
    ['{{ (query "up" }}', '{{ (query "up" }}', 'has a `(` that is not closed'],
    ['{{ template x }}', '{{ template x }}', 'names no template'],
    ['{{ if true }}{{ end x }}', '{{ end x }}', 'has `x` where nothing can follow'],
  ])('is %j', (text, raw, what) => {
    expect(templateProblem(text)).toEqual({ raw, what, hint: expect.stringMatching(/^\S[\s\S]+\.$/) });
  });

  test('is found in a long text, too', () => {
    expect(templateProblem(`${'{{ $labels.x }}'.repeat(50_000)}{{ $label }}`)?.raw).toBe('{{ $label }}');
    expect(templateProblem('{{ if true }}'.repeat(50_000))?.what).toBe('has no `{{ end }}`');
  });
});
