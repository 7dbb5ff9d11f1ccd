import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';

describe.each([
  { name: 'build', options: ['--outdir', 'x'], says: 'unknown option `--outdir`. Did you mean `--outDir`?' },
  { name: 'build', options: ['alerts'], says: '`alerts` is one argument too many' },
  { name: 'build', options: ['--keep', 'all'], says: '`all` is invalid. It is a number of builds from 0 to 999.' },
  {
    name: 'build',
    options: ['--back', '--keep', '2'],
    says: 'option `--back` cannot be used with option `--keep <number>`',
  },
  { name: 'check', options: ['--format', 'jsn'], says: 'Did you mean `json`?' },
  { name: 'check', options: ['--fixx'], says: 'unknown option `--fixx`. Did you mean `--fix`?' },
  { name: 'check', options: ['--', '--fix'], says: '`--fix` is behind a `--` that ends the options: take that out.' },
  { name: 'check', options: ['content'], says: '`content` is one argument too many' },
  { name: 'start', options: ['--port', '70000'], says: '`70000` is invalid. A port is a number from 0 to 65535.' },
  { name: 'start', options: ['--port'], says: 'option `--port <number>` argument missing' },
  { name: 'dev', options: ['--port', 'eighty'], says: '`eighty` is invalid' },
  { name: 'link', options: [], says: 'missing required argument `page`' },
  { name: 'link', options: ['alerts/A', '--txt'], says: 'Did you mean `--text`?' },
  { name: 'alerts', options: [], says: 'missing required argument `rules`' },
  { name: 'alerts', options: ['x.yml', '--wirte'], says: 'Did you mean `--write`?' },
  { name: 'new', options: ['alert', 'High', 'CPU'], says: '`CPU` is one argument too many: put a value with spaces' },
  { name: 'new', options: ['alert', 'X', '--sevice', 'a'], says: 'Did you mean `--service`?' },
  { name: 'smoke', options: [], says: 'missing required argument `address`' },
  { name: 'smoke', options: ['pagebook.example.com'], says: 'Did you mean `https://pagebook.example.com`?' },
  { name: 'smoke', options: ['https://x.example/?a=b'], says: "It is the home page's address" },
  { name: 'smoke', options: ['https://x.example', '--wait', '9'], says: '`--wait` needs the build that is waited for' },
  { name: 'smoke', options: ['https://x.example', '--header', 'x'], says: '`x` is invalid. It is `NAME: VALUE`.' },
  {
    name: 'smoke',
    options: ['https://x.example', '--format', 'gitlab'],
    says: 'Did you mean `github`?',
  },
  { name: 'dev', options: [], port: '80a', says: 'value `80a` from env `PORT` is invalid' },
])('$name called with $options', ({ name, options, port, says }) => {
  test('says what is wrong and how to call it, and ends with 2', async () => {
    const { code, stdout, stderr } = await command(name, options, port === undefined ? {} : { PORT: port });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [what, usage, more, ...rest] = stderr.trimEnd().split('\n');
    expect(what).toContain(says);
    const call = `npm ${name === 'start' ? name : `run ${name}`} --`;
    expect(usage?.startsWith(`Usage: ${call} [options]`)).toBe(true);
    expect(more).toBe(`\`${call} --help\` shows more.`);
    expect(rest).toEqual([]);
  });
});
