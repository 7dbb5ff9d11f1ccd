import { describe, expect, test } from 'vitest';
import { wordRules } from '../../../src/rules/words/all.ts';
import { makeTree } from '../../support/tree.ts';

const names = new Set(wordRules.map(({ name }) => name));

/** What is found in a retrospective, as `line:column rule` with the words. */
async function found(body: string, file = 'retrospectives/2026-01-01-x.md'): Promise<string[]> {
  const tree = await makeTree({
    [file]: body,
    'site.yml': 'name: X\n',
    'parameters.yml': 'host:\n  type: hostname\n',
  });
  const { problems } = await tree.check();
  return problems
    .filter(({ rule }) => names.has(rule))
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${/`([^`]*)`/.exec(message)?.[1]}`);
}

describe('words in a retrospective', () => {
  test('are found where they are, within emphasis, lists and tables, beside tags', async () => {
    expect(
      await found(
        [
          '# X',
          '',
          'On {{host}}, **we should have** looked',
          'at the *root cause*.',
          '',
          '| 14:02 | note |',
          '|---|---|',
          '| 14:03 | We always `restart` it |',
          '',
          '1. - We forgot to renew it.',
        ].join('\n'),
      ),
    ).toEqual([
      '3:19 counterfactual-words should have looked',
      '4:9 single-cause root cause',
      '8:14 absolute-words always',
      '10:9 counterfactual-words forgot to',
    ]);
  });

  test.each([
    ['a heading', '## Why did you restart it?'],
    ['code', 'The flag `root cause` and\n\n```text\nWe should have known.\n```'],
    ['a quotation', '> We should have known.'],
    ['quotation marks', 'She wrote “we should have known”, and "it is human error", and \'whose fault\'.'],
    ['a link, which may be a title', 'See [The root cause of slow checkouts](https://example.com/).'],
    ['chat in a timeline', '- 14:02 alice: why did you restart it?\n- 14:03 <bob> we should have asked'],
    ['a comment', '{{! we should have known }}\n\n<!-- human error -->'],
  ])('are not looked at in %s', async (_, body) => {
    expect(await found(`# X\n\n${body}\n`)).toEqual([]);
  });

  test('are looked at in an entry of a timeline', async () => {
    expect(await found('# X\n\n- 14:02 We failed to notice the alert.\n')).toEqual([
      '3:12 counterfactual-words failed to',
    ]);
  });

  test('are not looked at on other pages', async () => {
    expect(await found('# X\n\nJust restart it. We should have known.\n', 'alerts/X.md')).toEqual([]);
  });

  test('can be passed over with a reason', async () => {
    const comment = '<!-- check-disable-next-line single-cause: the vendor’s own words -->';
    expect(await found(`# X\n\n${comment}\nThe root cause is known.\n`)).toEqual([]);
  });
});
