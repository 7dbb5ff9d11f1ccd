import { describe, expect, test } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { Failure } from '../../src/problems/failure.ts';

const system = (fields: Record<string, unknown>): Error =>
  Object.assign(new Error(`${fields['code']}: something, ${fields['syscall']} '${fields['path']}'`), fields);
const told = (error: unknown): string => {
  const { what, hint } = explain(error, '/srv/cache');
  return `${what}\n${hint}`;
};

describe('an error of the system', () => {
  test.each([
    [{ code: 'EACCES', syscall: 'scandir', path: '/srv/content' }, '`/srv/content` cannot be read: permission denied'],
    [
      { code: 'EROFS', syscall: 'mkdir', path: '/srv/site' },
      '`/srv/site` cannot be made: the file system is read-only',
    ],
    [{ code: 'ENOSPC', syscall: 'write' }, 'the disk is full\nFree some space on it.'],
    [{ code: 'ENOSPC', syscall: 'watch', path: '/srv/content' }, 'fs.inotify.max_user_watches'],
    [{ code: 'EMFILE', syscall: 'open', path: '/srv/x.md' }, '`/srv/x.md` cannot be opened: too many files are open'],
    [
      { code: 'ENOENT', syscall: 'rename', path: '/srv/a', dest: '/srv/b' },
      '`/srv/a` cannot be renamed: it is not there',
    ],
    [{ code: 'EADDRINUSE', syscall: 'listen', port: 4321 }, 'port `4321` is taken by another program'],
    [{ code: 'EACCES', syscall: 'listen', port: 80 }, "port `80` is for the system's own programs"],
  ])('%o is told with what, where and what to do', (fields, expected) => {
    expect(told(system(fields))).toContain(expected);
    expect(told(system(fields))).not.toContain('DEBUG');
  });

  test('in the folder of what is kept names the way to another one, and nowhere else', () => {
    const at = (path: string): string => told(system({ code: 'ENOSPC', syscall: 'open', path }));
    expect(at('/srv/cache/pages/a.json')).toContain('PAGEBOOK_CACHE');
    expect(at('/srv/cache')).toContain('PAGEBOOK_CACHE');
    expect(at('/srv/cache-of-others')).not.toContain('PAGEBOOK_CACHE');
  });
});

describe('an error of somebody else', () => {
  test('is told without its trace, and is unexpected', () => {
    const message = 'It broke\n    at build (/srv/x.js:1:2)\n    at async run (node:internal/x:3:4)';
    const expected = { what: 'It broke', hint: expect.stringContaining('DEBUG=1') };
    expect(explain(new Error(message), '')).toEqual(expected);
    expect(explain(message, '')).toEqual(expected);
    expect(explain(undefined, '').what).not.toBe('');
    expect(explain(new Error(''), '').what).not.toBe('');
  });

  test('has its place and its own hint, where it brings them', () => {
    const error = Object.assign(new Error('Unexpected `}`'), {
      loc: { file: '/srv/src/pages/index.astro', line: 3, column: 7 },
      hint: 'Take it out.',
    });
    expect(told(error)).toBe('/srv/src/pages/index.astro:3:7  Unexpected `}`\nTake it out. `DEBUG=1` shows the trace.');
  });

  test('is told by its cause when it has no words of its own, and by its first when it is many', () => {
    const cause = system({ code: 'EACCES', syscall: 'mkdir', path: '/srv/x' });
    expect(told(new Error('`dist` is as it was.', { cause }))).toMatch(
      /^`dist` is as it was\.\n`\/srv\/x` cannot be made\. Let the user/,
    );
    expect(told(new Error('', { cause }))).toContain('`/srv/x` cannot be made');
    expect(told(new AggregateError([cause, new Error('and this')]))).toContain('`/srv/x` cannot be made');
  });
});

test('what we foresaw is told as it is', () => {
  expect(explain(new Failure('it is so', 'Do that.'), '')).toEqual({ what: 'it is so', hint: 'Do that.' });
});
