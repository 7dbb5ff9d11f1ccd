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
    ['bash', 'script', 'bash'],
    ['ksh', 'script', 'near'],
    ['zsh', 'script', 'near'],
    ['fish', 'script', 'other'],
    ['ps1', 'script', 'other'],
    ['sql', 'script', 'other'],
    ['console', 'session', 'bash'],
    ['bash-session', 'session', 'bash'],
    ['sh-session', 'session', 'bash'],
    ['terminal', 'session', 'bash'],
    ['pycon', 'session', 'other'],
    ['', 'text', 'bash'],
    ['txt', 'text', 'bash'],
    ['plaintext', 'text', 'bash'],
  ])('%j is a %s of the grammar %s', (name, role, grammar) => {
    expect(shellLanguage(name)).toEqual({ role, grammar });
  });

  test.each(['yaml', 'output', 'log', 'java', 'raw', '__proto__', 'constructor'])('%j is no shell', (name) => {
    expect(shellLanguage(name)).toBeUndefined();
  });
});
