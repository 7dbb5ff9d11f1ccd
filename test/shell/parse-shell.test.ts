// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells have them
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { markOf } from '../../src/language/marks.ts';
import { parseShell } from '../../src/shell/parse-shell.ts';

/** What more lines could complete. */
const INCOMPLETE = [
  "echo 'a",
  'echo "a',
  'echo "$(ls \'x")"',
  'echo "${x:-\'a}"',
  "echo $'a",
  'a |',
  'a |&',
  'a &&',
  'a ||',
  'a \\',
  'a \\\n',
  'a && \\',
  'echo \\\\\\',
  'for p in a b',
  'for p in a b; do',
  'for p in a b; do\n  echo "$p"',
  'for p in a \\',
  'select x in a',
  'if x',
  'if x; then',
  'if x; then y; else',
  'case x in',
  'case x in a)',
  'while read l; do',
  'until x',
  'cat <<EOF',
  'cat <<EOF\nx',
  "cat <<-'EOF' | grep x\n\tx",
  'cat <<A <<B\nA\nb',
  '$(',
  'echo $(ls',
  'echo `ls',
  '(a',
  '{ a',
  'a() {',
  '{',
  'x && (',
  '{ # first',
  'if x; then # then',
  'ls # here |\ncat |',
  'a()',
  'function f',
  'echo ${x',
  'echo $((1+',
  '((1+',
  '[[ -f x',
  '[[ -f x &&',
  'arr=(1 2',
  'cat <(ls',
];
const COMPLETE = [
  '',
  '# a comment',
  '# a comment \\',
  'ls # it goes on \\',
  'a',
  'a; b',
  'a ;',
  'a &',
  'a | b && c',
  'echo a\\\nb',
  'echo \\\\',
  "echo 'a\\'",
  'cat <<EOF\nx\nEOF',
  'cat <<-EOF\n\tx\n\tEOF\n',
  "cat <<'A' <<B\n'\nA\n$x\nB",
  'cat <<EOF\n`$(\nEOF',
  'for p in a b; do echo; done',
  'case x in a|b) ls ;; esac',
  'a() { ls; }',
  '[[ -f $x && ! -d y ]]',
  'arr=(1 2)',
  'echo "${x:-a}" $((1 + 2)) $(ls | wc -l) `date`',
  'diff <(ls a) <(ls b)',
  '! a',
  'x=1 y <<<z >f 2>&1',
  'rm -f !(a|b)',
];
const WRONG = [
  'a )',
  'fi',
  'do echo',
  '}',
  'a ;;',
  '&& a',
  '| a',
  'a && && b',
  'if ;\nthen',
  'if true\nthen )\nfi',
  'echo $(if x; )',
  'a (b)',
  'a >',
  'jcmd ( 1',
  'jcmd (1 2',
  'f(',
  'x && f (',
  'sum(rate(x',
  'oc logs <pod>',
];

/** What bash itself says, with the lines that it would be given. */
function bash(text: string): string {
  const { PATH } = process.env;
  const program = 'bash --norc -O extglob -n 2>&1 <<< "$1" || true';
  return execFileSync('bash', ['--norc', '-c', program, 'bash', text], {
    encoding: 'utf8',
    env: { PATH, LC_ALL: 'C' },
  });
}

describe('a text', () => {
  test.each(INCOMPLETE)('is not complete: %j', (text) => {
    expect(parseShell(text).problem).toMatchObject({ isIncomplete: true });
    // Bash takes a backslash at the very end for nothing.
    if (!/\\\n?$/.test(text)) expect(bash(text)).toMatch(/unexpected (?:end of file|EOF|token `EOF')|here-document/);
  });

  test.each(COMPLETE)('is complete: %j', (text) => {
    expect(parseShell(text).problem).toBeUndefined();
    expect(bash(text)).toBe('');
  });

  test.each(WRONG)('cannot be completed: %j', (text) => {
    expect(parseShell(text).problem).toMatchObject({ isIncomplete: false });
    expect(bash(text)).toMatch(/syntax error near/);
  });
});

test.each(['$(', '(', '{ ', '"$(', '${x:-', '<(', 'if ', 'a() { ', '[[ ( ', '$((', 'case x in x) ', '<<E '])(
  'as deep as %j ten thousand times is no whole command, and does no harm',
  (text) => {
    expect(parseShell(text.repeat(10_000)).problem).toBeDefined();
  },
);

describe('the commands of a text', () => {
  const words = (text: string): string[][] =>
    parseShell(text).commands.map((each) => each.words.map(({ value }) => value));

  test.each([
    [
      'ssh web-1 "systemctl restart x" && sudo -u app rm -rf \'/tmp/a b\'',
      [
        ['ssh', 'web-1', 'systemctl restart x'],
        ['sudo', '-u', 'app', 'rm', '-rf', '/tmp/a b'],
      ],
    ],
    ['for h in a b; do ssh "$h" id; done | sort', [['ssh', '$h', 'id'], ['sort']]],
    ['if a; then b; else c; fi; { d; }; (e); f() { g; }', [['a'], ['b'], ['c'], ['d'], ['e'], ['g']]],
    ['case x in a) b ;; esac', [['b']]],
    ['a "$(b "$(c)")" <(d) `e`', [['a', '$(b "$(c)")', '<(d)', '`e`'], ['b', '$(c)'], ['c'], ['d'], ['e']]],
    [
      'a `b \\`c d\\``',
      [
        ['a', '`b \\`c d\\``'],
        ['b', '`c d`'],
        ['c', 'd'],
      ],
    ],
    ['cat <<E\n$(id)\nE', [['cat'], ['id']]],
    ['export A=1 b', [['export', '1', 'b']]],
    ["ec''ho a\\ b $'c\\n'", [['echo', 'a b', 'c\n']]],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('know where they stand', () => {
    const text = 'x=1 a "b c" >out 2>>$log <<E\nbody\nE\n';
    const [command] = parseShell(text).commands;
    const texts = (spans: { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(texts(command?.words)).toEqual(['a', '"b c"']);
    expect(texts(command?.assignments)).toEqual(['x=1']);
    expect(texts(command?.files)).toEqual(['out', '$log']);
    expect(command?.files.map(({ operator }) => operator)).toEqual(['>', '>>']);
    expect(command?.input).toEqual({ start: 29, end: 34, value: 'body\n', slots: [] });
    expect(command?.assignments[0]).toMatchObject({ value: '1', variable: 'x' });
  });

  test('name the slots of each word', () => {
    const [a, b, c] = [markOf(0), markOf(17), markOf(4096)];
    const [outer, inner] = parseShell(`ssh ${a} "kill $(pgrep ${b}-x)" <<< ${c}`).commands;
    expect(outer?.words.map(({ slots }) => slots)).toEqual([[], [0], [17]]);
    expect(outer?.input?.slots).toEqual([4096]);
    expect(inner?.words.map(({ slots, value }) => [slots, value])).toEqual([
      [[], 'pgrep'],
      [[17], `${b}-x`],
    ]);
  });
});
