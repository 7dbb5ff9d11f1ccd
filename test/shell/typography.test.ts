import { expect, test } from 'vitest';
import { typographyIn } from '../../src/shell/typography.ts';

/** The text with what is found fixed, and how many places were found. */
function fixed(text: string): [string, number] {
  const found = typographyIn(text);
  let out = text;
  for (const { index, character, plain } of found.toReversed())
    if (plain !== undefined) out = out.slice(0, index) + plain + out.slice(index + character.length);
  return [out, found.length];
}

test.each([
  ['echo “a b”', 'echo "a b"', 2],
  ['echo ‘a b’', "echo 'a b'", 2],
  ['kubectl get pods –n shop', 'kubectl get pods -n shop', 1],
  ['kubectl get pods –namespace shop', 'kubectl get pods --namespace shop', 1],
  ['kubectl get pods —all', 'kubectl get pods --all', 1],
  ['ls –la', 'ls -la', 1],
  ['find . –name x', 'find . -name x', 1],
  ['ssh web–1', 'ssh web-1', 1],
  ['ls\u00a0-l |\u00a0cat', 'ls -l | cat', 2],
  ['sed –i s/a/b/ x', 'sed -i s/a/b/ x', 1],
  ['grep “a b” x', 'grep "a b" x', 2],
  ["ssh web-1 'ps –ef'", "ssh web-1 'ps -ef'", 1],
  ['kubectl exec x -- sh -c "ps –ef | grep \'–\'"', 'kubectl exec x -- sh -c "ps -ef | grep \'–\'"', 1],
  ["sed -i 's/“/\"/g' a.md", "sed -i 's/“/\"/g' a.md", 0],
  ['sed -i s/“/x/g a.md', 'sed -i s/“/x/g a.md', 0],
  ["tr '–' '-' < a.md", "tr '–' '-' < a.md", 0],
  ['tr – - < a.md', 'tr – - < a.md', 0],
  ['grep -n "’" *.md', 'grep -n "’" *.md', 0],
  ["grep -P '\u00a0' a.md", "grep -P '\u00a0' a.md", 0],
  ["perl -pe 's/—/--/g' a.md", "perl -pe 's/—/--/g' a.md", 0],
  ["curl -d '{“a”: 1}' x", "curl -d '{“a”: 1}' x", 0],
  ['echo "10\u00a0%"', 'echo "10\u00a0%"', 0],
  ['cat <<E\n“a”\u00a0b\nE', 'cat <<E\n“a”\u00a0b\nE', 0],
  ['git commit -m "It’s done – now"', 'git commit -m "It’s done – now"', 0],
  ['ls # it’s “all” – of it', 'ls # it’s “all” – of it', 0],
  ['echo äöü', 'echo äöü', 0],
])('in %j means %j', (text, expected, count) => {
  expect(fixed(text)).toEqual([expected, count]);
});
