import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bookName, formOf, isOther } from '../../src/print/book-file.ts';
import { BOOK_MARK } from '../../src/print/book-html.ts';

test.each([
  [['checkout'], 'checkout.html'],
  [['alerts/linux', 'runbooks/linux/find.md'], 'alerts-linux-runbooks-linux-find.html'],
  [['../../etc/passwd'], 'etc-passwd.html'],
  [['$(rm -rf ~); "x"'], 'rm-rf-x.html'],
  [['größe'], 'größe.html'],
  [['con'], 'book.html'],
  [['///'], 'book.html'],
  [[], 'Shop-runbooks.html'],
  [['a', 'b', 'c', 'd'], 'Shop-runbooks.html'],
])('the book of %j is called %s', (asked, name) => {
  expect(bookName(asked, 'Shop runbooks')).toBe(name);
});

test.each([
  ['a.html', 'html'],
  ['a.HTM', 'html'],
  ['a.Pdf', 'pdf'],
  ['a.txt', undefined],
  ['pdf', undefined],
])('%s is %s', (file, form) => {
  expect(formOf(file)).toBe(form);
});

test('a file that is no book is told from one, and from none', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'book-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [book, other] = [path.join(folder, 'a.html'), path.join(folder, 'b.html')];
  await writeFile(book, `${BOOK_MARK}\n`);
  await writeFile(other, '<!doctype html>');
  expect(await Promise.all([book, other, path.join(folder, 'c.html')].map(isOther))).toEqual([false, true, false]);
});
