// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells have them
import { expect, test } from 'vitest';
import { variablesOf } from '../../src/shell/variables.ts';

test.each([
  ['echo $a "${b}" ${c:-1} ${#d} $1 $? $$', ['$a', '${b}']],
  ['echo \'$a\' \\$b "\\$c" # $d', []],
  ['cat <<E\n$a\nE', ['$a']],
  ["cat <<'E'\n$a\nE", []],
  ['x=$(ls $a) y=`ls $b` <(ls $c)', ['$a', '$b', '$c']],
  ['ssh x "ls $a; for i in $b; do ls; done"', ['$a', '$b']],
])('%j uses %j', (text, expected) => {
  const { used } = variablesOf(text);
  expect(used.map((each) => each.text)).toEqual(expected);
  for (const { index, text: own } of used) expect(text.startsWith(own, index)).toBe(true);
});

test.each([
  ['a=1; b+=2 c=3 ls', ['a', 'b', 'c']],
  ['export A=1 B; local -r c; declare d=$(ls)', ['A', 'B', 'c', 'd']],
  ['read -r a b; mapfile -t c < x', ['a', 'b', 'c']],
  ['for a in 1; do ls; done; select b in 1; do ls; done', ['a', 'b']],
  ['printf -v a %s 1; printf %s b', ['a']],
  ['while getopts x a; do ls; done', ['a']],
  ['((a = 1)); : "${b:=2}"', ['a', 'b']],
  ['if x; then a=1; fi; f() { b=2; }; (c=3)', ['a', 'b', 'c']],
  ['bash -c "a=1; ls"; ssh x \'b=2; ls\'', ['a', 'b']],
  ['let a=1 b+=2', ['a', 'b']],
  ['set -x a 1; setenv b 1; set -e', ['a', 'b']],
  ['echo a=1; grep b=2', []],
])('%j sets %j', (text, expected) => {
  expect([...variablesOf(text).set].sort()).toEqual(expected.sort());
});

test.each([
  ['source env.sh', true],
  ['. ./env.sh; ls', true],
  ['eval "$(ssh-agent)"', true],
  ['export $(cat .env | xargs)', true],
  ["eval 'a=1'; export A=$(x); source", false],
  ['echo "$(ls)" . source', false],
])('whether %j may set other variables: %j', (text, expected) => {
  expect(variablesOf(text).setsOthers).toBe(expected);
});
