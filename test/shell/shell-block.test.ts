import type { Code } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { CodeSection } from '../../src/language/section-ref.ts';
import { isShell, shellSourcesOf } from '../../src/shell/commands-in.ts';
import { shellBlockOf } from '../../src/shell/shell-block.ts';
import { whyUncopied } from '../../src/shell/uncopied.ts';

/** A block, whose sections are in its text: `«java:…»`, one in another too. */
function block(text: string, info = 'console'): Code {
  const sections: CodeSection[] = [];
  const open: CodeSection[] = [];
  let value = '';
  for (const part of text.split(/(«[^:]+:|»)/)) {
    if (part === '»') {
      const section = open.pop();
      if (section) section.end = value.length;
    } else if (part.startsWith('«')) {
      const section = { id: sections.length, condition: part.slice(1, -1), start: value.length, end: value.length };
      open.push(section);
      sections.push(section);
    } else value += part;
  }
  const [lang, ...meta] = info.split(' ');
  return {
    type: 'code',
    lang: lang || null,
    meta: meta.join(' ') || null,
    value,
    ...(sections.length > 0 && { data: { sections } }),
  };
}

function copied(text: string, info?: string): string | undefined {
  const code = block(text, info);
  const found = shellBlockOf(code);
  if (found?.problem)
    return `${found.problem.why} at ${JSON.stringify(code.value.slice(found.problem.offset).split('\n')[0])}`;
  return found?.copied?.map(({ start, end }) => code.value.slice(start, end)).join('');
}

describe('what Copy takes of a session with sections', () => {
  test.each([
    ['lines', '$ a\n«java:$ b\nout\n»$ c\n', 'a\nb\nc\n'],
    ['words', '$ a«host: -h x» b\nout«host: x»\n', 'a -h x b\n'],
    ['words that exclude each other', '$ a «x:"b»«!x:"c»"\nout\n', 'a "b"c"\n'],
    ['a part of a loop', '$ for x in a; do\n«x:  b\n»  c\ndone\n', 'for x in a; do\n  b\n  c\ndone\n'],
    ['all of it', '«x:$ a\nout\n»', 'a\n'],
    ['one in another', '«x:$ a«y: b\n»«!y: c\n»»', 'a b\n c\n'],
    ['the first line of a script', '«x:$ a\n»$ b\nout\n', 'a\nb\n'],
  ])('is the same whatever the link says: %s', (_what, text, expected) => {
    expect(copied(text)).toBe(expected);
  });

  test.each([
    ['a prompt', '«x:$ »ls\n$ id\n', 'unclear at "ls"'],
    ['the end of a command', '$ ls |«x: cat\n»\n$ id\n', 'incomplete at "ls | cat"'],
    ['the beginning of one', '«x:$ for x in a; do\n»  ls\ndone\n$ id', 'unclear at "  ls"'],
    ['a quote', "$ a «x:'»\nb\n$ c\n", 'incomplete at "a \'"'],
  ])('is nothing where a section takes %s', (_what, text, expected) => {
    expect(copied(text)).toBe(expected);
  });

  test('is nothing for which values, the problem says', () => {
    expect(shellBlockOf(block('$ ls |«x: cat\n»\n$ id\n'))?.problem?.when).toBe('x is not given');
  });
});

describe('a block', () => {
  test.each([
    ['bash', 'ls\n', true],
    ['console', 'ls\n', true],
    ['', '$ ls\n', true],
    ['', 'ls\n', false],
    ['yaml', '$ ls\n', false],
    ['yaml prompt="$"', '$ ls\n', false],
    ['fish', 'ls\n', false],
    ['zsh', 'ls\n', true],
  ])('of %j with %j is of a shell: %j', (info, text, expected) => {
    expect(isShell(block(text, info))).toBe(expected);
  });

  test('of another language is a session when its fence names prompts', () => {
    expect(copied('> a\nb\n> c\n', 'octave prompt=">"')).toBe('a\nc\n');
  });

  test.each([
    ['ls\n$ id\n', 'unclear at "$ id"'],
    ['cat <<E\n$ id\nE\necho "\n$ x"\n', undefined],
    ['cost="5 $ x"\n', undefined],
  ])('of a script that has a prompt somewhere is not copied: %j', (text, expected) => {
    expect(copied(text, 'bash')).toBe(expected);
  });

  test.each([
    ['$ a\n# b\n', 'Not copied: line 2 may be output'],
    ['$ a\n$ b |\n', 'Not copied: line 2 has no end'],
    ['$ a\n$ b )\n', 'Not copied: line 2 is no command'],
    ['$ a\n«x:$ b\n»# c\n', 'Not copied: a line may be output'],
    ['$ a\n', undefined],
  ])('says why it is not copied: %j', (text, expected) => {
    expect(whyUncopied(block(text))).toBe(expected);
  });
});

describe('the commands of a block', () => {
  const texts = (text: string, info?: string, unprompted?: boolean): string[] =>
    shellSourcesOf(block(text, info), unprompted).map((each) => `${each.branch.when ?? ''}|${each.text}`);

  test('are the whole script, and of a session one after the other', () => {
    expect(texts('a\nb\n', 'bash')).toEqual(['|a\nb\n']);
    expect(texts('$ a\nx\n$ b \\\n> c\n')).toEqual(['|a\n', '|b \\\nc\n']);
  });

  test('come with each way in which sections may be decided', () => {
    expect(texts('a«x: b»«!x: c»', 'bash')).toEqual(['x is given|a b', 'x is not given|a c']);
  });

  test('have words for placeholders', () => {
    expect(texts('oc logs <pod>', 'bash')).toEqual(['|oc logs xxxxx']);
  });

  test('of a session without a prompt are only taken for such when asked', () => {
    expect(texts('a\n')).toEqual([]);
    expect(texts('a\n', 'console', true)).toEqual(['|a\n']);
  });

  test('know where they are in the block', () => {
    const code = block('$ a\n«x:out\n»$ b \\\n> c\n');
    const [, , , last] = shellSourcesOf(code);
    const at = (index: number) => code.value.slice(last?.offsetAt(index)).split('\n')[0];
    expect(last?.text).toBe('b \\\nc\n');
    expect([at(0), at(4), at(5)]).toEqual(['b \\', 'c', '']);
  });

  test.each([
    [
      'language.java,language.go,!language.java',
      ['language is java: java', 'language is go: go no-java', 'language is not java and language is not go: no-java'],
    ],
    ['host,!host', ['host is given: host', 'host is not given: no-host']],
    [
      'host,pod',
      [
        'host is given and pod is given: host pod',
        'host is given and pod is not given: host',
        'host is not given and pod is given: pod',
        'host is not given and pod is not given:',
      ],
    ],
    [
      'language.java,!language',
      ['language is java: java', 'language is given: ', 'language is not given: no-language'],
    ],
  ])('are those of all that a link can decide: %s', (conditions, expected) => {
    const words = conditions
      .split(',')
      .map((condition) => `«${condition}: ${condition.replace('!', 'no-').replace('language.', '')}»`);
    const texts = shellSourcesOf(block(`${words.join('')}`, 'sh')).map((each) => `${each.branch.when}:${each.text}`);
    expect(texts).toEqual(expected.map((each) => each.trimEnd()));
  });

  test('are not all tried when there are very many, but each parameter is in each way', () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const sources = shellSourcesOf(block(names.map((name) => `«${name}: ${name}»`).join(''), 'sh'));
    expect(sources.length).toBeLessThan(100);
    for (const name of names) expect(sources.some(({ text }) => !text.split(' ').includes(name))).toBe(true);
  });
});
