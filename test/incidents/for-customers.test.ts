import { describe, expect, test } from 'vitest';
import { compilePage } from '../../src/compiler/compile-page.ts';
import { customersText } from '../../src/incidents/for-customers.ts';
import { command } from '../support/command.ts';
import { makeTree } from '../support/tree.ts';

const PAGE = [
  '## What happened',
  '',
  'A secret. See `## For customers`.',
  '',
  '## For customers',
  '',
  'You could not pay. <!-- ask legal -->',
  '',
  '### Next',
  '',
  '- We change **it**.',
  '',
  '## Follow-up',
  '',
  'Another secret.',
  '',
].join('\n');

describe('what is for customers', () => {
  test('is the section alone, with its parts and without comments', () => {
    expect(customersText(PAGE)).toBe('You could not pay. \n\n### Next\n\n- We change **it**.');
  });

  test('is not what only looks like its heading', () => {
    expect(customersText('```\n## For customers\n\nx\n```\n\nFor customers\n')).toBeUndefined();
  });
});

describe('pagebook retro export', () => {
  const files = {
    'retrospectives/2026-07-14-a.md': `---\ntitle: A\n---\n${PAGE}`,
    'retrospectives/2026-07-15-b.md': '# B\n',
    'alerts/C.md': PAGE,
  };
  const run = async (page: string) => command('retro', ['export', page], (await makeTree(files)).environment);

  test('prints it and nothing else', async () => {
    for (const page of ['2026-07-14-a', 'retrospectives/2026-07-14-a', '/retrospectives/2026-07-14-a.md'])
      expect(await run(page)).toEqual({
        code: 0,
        stdout: 'You could not pay. \n\n### Next\n\n- We change **it**.\n',
        stderr: '',
      });
  });

  test.each([
    [
      '2026-07-15-b',
      '`retrospectives/2026-07-15-b.md` has nothing for customers. Write it under the heading `## For customers`.\n',
    ],
    ['alerts/C', '`alerts/C.md` is no retrospective.\n'],
    ['nothing', '`nothing` is no page.\n'],
  ])('of %s says why there is none', async (page, stderr) => {
    expect(await run(page)).toEqual({ code: 1, stdout: '', stderr });
  });
});

describe('a page that is compiled', () => {
  const compile = (file: string) =>
    compilePage({
      file,
      text: PAGE,
      vocabulary: {},
      partials: new Map(),
      catalogue: { fields: [], services: [] },
      base: '/',
      kinds: [
        { name: 'retrospective', folder: 'retrospectives', steps: [], ticks: false },
        { name: 'alert', folder: 'alerts', steps: [], ticks: false },
      ],
      commands: {},
      resolve: () => undefined,
    }).html;

  test('sets it apart on a retrospective, and nowhere else', () => {
    const html = compile('retrospectives/2026-07-14-a.md');
    const section = /<section class="customers">([\s\S]*?)<\/section>/.exec(html)?.[1];
    expect(section).toContain('You could not pay.');
    expect(section).toContain('We change');
    expect(section).not.toContain('secret');
    expect(compile('alerts/A.md')).not.toContain('class="customers"');
  });
});
