import { describe, expect, test } from 'vitest';
import { explainDiskError, fullDisk } from '../../src/problems/disk-errors.ts';

const coded = (code: string): Error => Object.assign(new Error(`${code}: x, open '/y'`), { code });

describe('a full disk', () => {
  test.each([
    coded('ENOSPC'),
    new Error('Astro could not write', { cause: coded('ENOSPC') }),
    new Error('Pagefind: No space left on device (os error 28)'),
    new Error('`/x/lock` cannot be locked', { cause: new Error('database or disk is full') }),
  ])('is seen behind %s', (error) => {
    expect(fullDisk(error)).toBe('the disk is full');
  });

  test.each([coded('EACCES'), new Error('full of errors'), 'ENOSPC', undefined, null])('is not behind %s', (error) => {
    expect(fullDisk(error)).toBeUndefined();
  });
});

test('what the system says of a folder is told in words', () => {
  expect(explainDiskError(coded('EROFS'))).toBe('the file system is read-only');
  expect(explainDiskError(coded('EDQUOT'))).toBe('your disk quota is used up');
  expect(explainDiskError(coded('EWHAT'))).toBe("EWHAT: x, open '/y'");
});
