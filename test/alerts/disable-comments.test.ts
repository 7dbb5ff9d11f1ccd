import { expect, test } from 'vitest';
import { fixLinks } from '../../src/alerts/write-links.ts';
import { linked } from '../support/linked-rule.ts';
import { checked, oneRule } from '../support/site.ts';

const dead = linked('https://wiki/x');
const withComment = (comment: string): string => dead.replace(/^( +)runbook_url/m, `$1# ${comment}\n$&`);
const found = async (text: string): Promise<string[]> =>
  (await checked(text)).problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);

test('a comment in a rule file passes over a rule on its next line, with a reason', async () => {
  expect(await found(withComment('check-disable-next-line dead-runbook-link: the wiki is right'))).toEqual([]);
  const { reports } = await checked(withComment('check-disable-next-line dead-runbook-link: the wiki is right'));
  expect(reports).toEqual([expect.objectContaining({ name: 'HighCPU', problems: [] })]);
});

test.each([
  ['check-disable-next-line dead-runbook-link', 'does not say why'],
  ['check-disable-next-line dead-runbok-link: why', 'Did you mean `dead-runbook-link`?'],
  ['check-disable-next-line: why', 'passes over no rule'],
])('%s is told, and passes over nothing', async (comment, says) => {
  expect(await found(withComment(comment))).toEqual([
    expect.stringMatching(/^7 disable-comment: /),
    expect.stringContaining('8 dead-runbook-link'),
  ]);
  expect((await found(withComment(comment)))[0]).toContain(says);
});

test('a comment that passes over nothing is told', async () => {
  const comment = 'check-disable-next-line query-after-fragment: why';
  expect((await found(withComment(comment)))[0]).toContain('which is not broken on the next line');
});

test('what a comment passes over is left as it is by --write, too', async () => {
  const fix = async (text: string): Promise<string | undefined> => {
    const [file] = (await checked(text)).files;
    return file && fixLinks(file, 'https://books.example.com', undefined, { names: ['runbook_url'], adds: true })?.text;
  };
  expect(await fix(dead)).toBeDefined();
  expect(await fix(withComment('check-disable-next-line dead-runbook-link: the wiki is right'))).toBeUndefined();
  const bare = oneRule('HighCPU', 'expr: up');
  expect(await fix(bare)).toBeDefined();
  const comment = '      # check-disable-next-line missing-runbook-link: it pages its author alone\n';
  expect(await fix(bare.replace('      - alert', `${comment}$&`))).toBeUndefined();
});
