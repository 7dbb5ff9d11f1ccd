import type { Code } from 'mdast';
import { describe, expect, test } from 'vitest';
import { branchesOf, wholeScript } from '../../src/check/shell-scripts.ts';
import type { CodeSection } from '../../src/template/place-sections.ts';

const block = (value: string, lang = 'bash', sections: CodeSection[] = []): Code => ({
  type: 'code',
  lang,
  value,
  data: { sections },
});

describe('what a terminal showed', () => {
  test.each([
    ['$ echo one\none\n$ echo two\ntwo', 'echo one\necho two\n'],
    ['root@web-1:~# ls \\\n>   -l\ntotal 0\n[me@web-1 tmp]$ id\n', 'ls \\\n  -l\nid\n'],
    ['  $ oc get pod -o wide \\\n      -n shop\n  web-1 1/1', 'oc get pod -o wide \\\n      -n shop\n'],
    ['1) output alone', ''],
    ['$ cat <<EOF\n(text\nEOF\n(text\n', 'cat <<EOF\n(text\nEOF\n'],
  ])('%j has the commands %j', (value, text) => {
    expect(wholeScript(block(value, 'console'))).toMatchObject({ text, isSession: true });
  });

  test('is known by its prompts, too', () => {
    expect(wholeScript(block('$ echo one\n(one)'))).toMatchObject({ text: 'echo one\n', isSession: true, lines: [2] });
    expect(wholeScript(block('cost=$ 5\necho "$ 5"')).isSession).toBe(false);
  });
});

test('each line of a script knows where it starts in the block', () => {
  expect(wholeScript(block('a\nbc\n\nd')).lines).toEqual([0, 2, 5, 6]);
});

describe('the branches of a block', () => {
  const section = (condition: string, start: number, end: number): CodeSection => ({
    id: start,
    condition,
    start,
    end,
  });
  const value = 'all\njava\ngo\nno java\nhost\n';
  const sections = [
    section('language.java', 4, 9),
    section('language.go', 9, 12),
    section('!language.java', 12, 20),
    section('host', 20, 25),
  ];

  test('are what it is for each condition, and for none', () => {
    const branches = branchesOf(block(value, 'sh', sections));
    expect(branches.map(({ when, text }) => `${when}: ${text.trim().replaceAll('\n', ', ')}`)).toEqual([
      'language is java: all, java, host',
      'language is go: all, go, no java, host',
      'language is not java: all, go, no java, host',
      'host is given: all, java, go, no java, host',
      'nothing is given: all, no java',
    ]);
  });
});
