import { expect, test } from 'vitest';
import { type Files, makeTree, placeAndRule } from '../support/tree.ts';

const settings: Files = { 'site.yml': 'name: Test\n' };

async function told(files: Files): Promise<string[]> {
  return (await (await makeTree({ ...settings, ...files })).check('2026-11-21')).problems.map(placeAndRule);
}

test('a comment in front matter passes over the next line of it', async () => {
  const page = (comment: string): string =>
    `---\nowner: me\n${comment}\nreviewed: 2020-01-01\nreview_every: 1d\n---\nText\n`;
  expect(await told({ 'a.md': page('tags: [a]') })).toEqual(['a.md:4:11 overdue-review']);
  expect(await told({ 'a.md': page('# check-disable-next-line overdue-review: kept as it was') })).toEqual([]);
  expect(await told({ 'a.md': page("summary: '# check-disable-next-line overdue-review: text'") })).toEqual([
    'a.md:4:11 overdue-review',
  ]);
});

test('a comment above the title passes over what is wrong with the page as a whole', async () => {
  const comment = '<!-- check-disable-next-line missing-owner, missing-section: a stub -->';
  expect(await told({ 'alerts/A.md': `${comment}\n# A\n` })).toEqual([]);
});

test('a comment says nothing of a rule that is off', async () => {
  expect(
    await told({
      'site.yml': 'check:\n  remote-image: off\n',
      'a.md':
        '---\nowner: me\n---\n<!-- check-disable-next-line remote-image: a badge -->\n![b](https://a.example/b.png)\n',
    }),
  ).toEqual([]);
});

test('a comment in a partial counts for each page that uses it, and is told of once', async () => {
  const page = '---\nowner: me\n---\nOn {{host}}.\n\n{{> ask}}\n';
  const parameters = { 'parameters.yml': 'host: { type: hostname }\n' };
  const comment = '<!-- check-disable-next-line hand-filled-placeholder: the customer says -->';
  expect(
    await told({ ...parameters, 'partials/ask.md': `${comment}\nAsk <customer>.\n`, 'a.md': page, 'b.md': page }),
  ).toEqual([]);
  expect(await told({ ...parameters, 'partials/ask.md': `${comment}\nAsk.\n`, 'a.md': page, 'b.md': page })).toEqual([
    'partials/ask.md:1:1 disable-comment',
  ]);
});

test('what speaks of such comments is none', async () => {
  const page =
    '---\nowner: me\n---\nWrite `<!-- check-disable-next-line x: y -->`:\n\n```md\n<!-- check-disable-next-line x -->\n```\n';
  expect(await told({ 'a.md': page })).toEqual([]);
});
