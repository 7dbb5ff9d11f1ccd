import { describe, expect, test } from 'vitest';
import { branchesOf } from '../../src/alerts/branches.ts';

describe('the cases of a template', () => {
  test.each<[string, string[] | undefined]>([
    ['plain', ['plain']],
    ['a{{ $labels.x }}b', ['a{{ $labels.x }}b']],
    ['{{ if $labels.x }}a{{ else }}b{{ end }}', ['a', 'b']],
    ['x{{ if $labels.x }}a{{ end }}y', ['xay', 'xy']],
    ['{{if a}}1{{else if b}}2{{else}}3{{end}}', ['1', '2', '3']],
    ['{{if a}}1{{else if b}}2{{end}}', ['1', '2', '']],
    ['{{if a}}{{if b}}1{{else}}2{{end}}{{else}}3{{end}}/x', ['1/x', '2/x', '3/x']],
    ['{{ with $labels.x }}?a={{ . }}{{ end }}#b', ['?a={{ . }}#b', '#b']],
    ['{{- if a -}}\n  1\n{{- else -}}\n  2\n{{- end }}', ['1', '2']],
    ['{{ $x := "a" }}{{/* why */}}b', ['b']],
    ['{{ "{{ if }}" }}', ['{{ "{{ if }}" }}']],
    ['{{ if a }}b', undefined],
    ['{{ end }}', undefined],
    ['{{ if a }}{{ else }}{{ else }}{{ end }}', undefined],
    ['{{ if a }}1{{ else }}2{{ end }}'.repeat(20), undefined],
  ])('of %j', (text, branches) => {
    expect(branchesOf(text)).toEqual(branches);
  });

  test('are not looked for among thousands', () => {
    expect(branchesOf(`{{ if a }}${'{{ else if b }}x'.repeat(20_000)}{{ end }}`)).toEqual(['', 'x']);
    expect(branchesOf('{{ if a }}1{{ end }}'.repeat(20_000))).toBeUndefined();
  });
});
