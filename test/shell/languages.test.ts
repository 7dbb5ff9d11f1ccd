import { describe, expect, test } from 'vitest';
import { fenceLanguage, shellLanguage } from '../../src/shell/languages.ts';

const fence = (info: string) => {
  const [lang, ...meta] = info.split(' ');
  return { lang: lang || null, meta: meta.join(' ') || null };
};

describe('the language of a fence', () => {
  test.each([
    ['', ''],
    ['bash', 'bash'],
    ['Console', 'console'],
    ['console,ignore', 'console'],
    ['bash title="x"', 'bash'],
    ['bash{1,3}', 'bash'],
    ['bash:title=x', 'bash'],
    ['{.bash}', 'bash'],
    ['{.bash .numberLines}', 'bash'],
    ['{ .bash #id }', 'bash'],
    ['{bash}', 'bash'],
    ['raw', ''],
    ['raw yaml', 'yaml'],
    ['yaml raw', 'yaml'],
    ['prompt="$"', ''],
    ['c++', 'c++'],
    ['objective-c', 'objective-c'],
  ])('%j is %j', (info, name) => {
    expect(fenceLanguage(fence(info))).toBe(name);
  });
});

describe('what a language says of a shell', () => {
  test.each([
    ['bash', 'script', true],
    ['ksh', 'script', true],
    ['zsh', 'script', true],
    ['fish', 'script', false],
    ['ps1', 'script', false],
    ['console', 'session', true],
    ['bash-session', 'session', true],
    ['sh-session', 'session', true],
    ['terminal', 'session', true],
    ['pycon', 'session', false],
    ['', 'text', true],
    ['txt', 'text', true],
    ['plaintext', 'text', true],
  ])('%j is a %s', (name, role, isBash) => {
    expect(shellLanguage(name)).toEqual({ role, isBash });
  });

  test.each(['yaml', 'output', 'log', 'java', 'raw', '__proto__', 'constructor'])('%j is no shell', (name) => {
    expect(shellLanguage(name)).toBeUndefined();
  });
});
