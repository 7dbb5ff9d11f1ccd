import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';

describe.each([
  { name: 'build', options: ['--outdir', 'x'], says: "'--outdir'" },
  { name: 'build', options: ['alerts'], says: "'alerts'" },
  { name: 'build', options: ['--keep', 'all'], says: '`all` is not a number of builds' },
  { name: 'build', options: ['--back', '--keep', '2'], says: '`--back` keeps the build' },
  { name: 'check', options: ['--format', 'jsn'], says: 'Did you mean `json`?' },
  { name: 'check', options: ['--fixx'], says: "'--fixx'" },
  { name: 'check', options: ['content'], says: "'content'" },
  { name: 'start', options: ['--port', '70000'], says: '`70000` is no port' },
  { name: 'start', options: ['--port'], says: "'--port <value>'" },
  { name: 'dev', options: ['--port', 'eighty'], says: '`eighty` is no port' },
  { name: 'dev', options: [], port: '80a', says: '`80a` is no port' },
])('$name called with $options', ({ name, options, port, says }) => {
  test('says what is wrong and how to call it, and ends with 2', async () => {
    const { code, stdout, stderr } = await command(name, options, port === undefined ? {} : { PORT: port });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [what, usage, ...rest] = stderr.trimEnd().split('\n');
    expect(what).toContain(says);
    expect(usage).toMatch(/^Usage: npm (?:start|run \w+) -- \[--/);
    expect(rest).toEqual([]);
  });
});
