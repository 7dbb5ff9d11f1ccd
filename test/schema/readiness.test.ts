import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/content/matter/front-matter.ts';

const read = (yaml: string) => readFrontMatter(`---\n${yaml}---\nText\n`);

test('an answer is a word, or a word with its day and what shows it', () => {
  const { data, findings } = read(
    'readiness:\n  backups: yes\n  restore: { is: no, date: 2026-03-01, link: https://x.test/1 }\n  failover: not needed\n  security: true\n  capacity:\n',
  );
  expect(findings).toEqual([]);
  expect(data.readiness).toEqual({
    backups: { is: 'yes' },
    restore: { is: 'no', date: '2026-03-01', link: 'https://x.test/1' },
    failover: { is: 'not needed' },
    security: { is: 'yes' },
  });
});

test.each([
  ['backups: maybe', 'must be `yes`, `no`, `not needed`, `unknown`, or one of these with a day'],
  ['backups: { is: yes, date: soon }', 'must be a day such as'],
  ['backups: { is: yes, link: x }', 'must be a web address'],
  ['backup: yes', 'backup'],
])('`%s` is told', (line, words) => {
  const { data, findings } = read(`title: Shop\nreadiness:\n  ${line}\n`);
  expect(findings.map(({ message }) => message).join('\n')).toContain(words);
  expect(data.title).toBe('Shop');
});
