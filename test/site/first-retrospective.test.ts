import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { command } from '../support/command.ts';
import { git } from '../support/git.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const template = await readFile(new URL('../../content/templates/retrospective.md', import.meta.url), 'utf8');
const ALERT = '/alerts/HighErrorRate/';

let site: Built;
beforeAll(async () => {
  site = await built(
    {
      'site.yml': 'name: Ours\n',
      'templates/retrospective.md': template,
      'factors.yml': 'unlike-production: The test was unlike production\n',
      'runbooks/checkout/index.md': '---\nowner: team-payments\n---\n# Checkout\n\nPays.\n',
      'runbooks/checkout/roll-back.md': '# Roll back\n\n## About\n\nA release.\n\n## Steps\n\n1. Undo the rollout.\n',
      'alerts/HighErrorRate.md':
        '---\nseverity: critical\nservice: checkout\nowner: team-payments\n---\n# HighErrorRate\n\n## Meaning\n\nErrors.\n\n## Impact\n\nSome.\n\n## Diagnosis\n\n1. Look at the errors.\n2. Compare the instances.\n\n## Mitigation\n\n1. Roll back.\n',
    },
    '/',
    async ({ root }) => void git(root, 'init', '--quiet'),
  );
});
afterAll(() => site.close());

const build = async (): Promise<void> => {
  const { code, stderr } = await command('build', ['--outDir', site.tree.outDir], site.tree.environment);
  expect([code, stderr.includes('error')]).toEqual([0, false]);
};
const words = async (address: string): Promise<string> => {
  const text = await site.text(`${address}/index.html`);
  return (text.split('<main')[1] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};
/** What `check` says, sections apart that are still to be written: a draft has some. */
const problems = async (): Promise<string[]> =>
  (await site.tree.check('2026-11-21')).problems
    .filter(({ rule }) => rule !== 'unfilled-section')
    .map(({ rule, message }) => `${rule}: ${message}`);

/** What `docs/retrospectives.md` tells to do, one step after the other: each goes on from the one before. */
describe("a team's first retrospective", () => {
  let file = '';
  let text = '';

  test('begins with the ticked steps of an alert', async () => {
    const page = await reader.newPage();
    await page.clock.setFixedTime(new Date('2026-11-20T10:22:00Z'));
    await goFilled(page, site.origin + ALERT);
    await page.locator('[data-tick]').nth(0).check();
    await page.locator('[data-action=retrospective]').waitFor();
    await page.clock.setFixedTime(new Date('2026-11-20T10:31:00Z'));
    await page.locator('[data-tick]').nth(2).check();
    await page.locator('[data-action=retrospective]').click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByRole('textbox').inputValue()).toContain('- 10:31 UTC Roll back');
    text = await dialog.getByRole('textbox').inputValue();
    file = (await dialog.locator('code').textContent()) ?? '';
    expect(file).toMatch(/retrospectives\/2026-11-20-higherrorrate-on-checkout\.md$/);
    file = file.replace(/^.*?(?=retrospectives\/)/, '');
    await site.tree.write({ [file]: text });
    expect(await problems()).toEqual([]);
  });

  test('is a draft with its times, whose page says how to hold the meeting', async () => {
    text = text
      .replace(/^started:.*$/m, 'started: 2026-11-20 10:15')
      .replace(/^detected:.*$/m, 'detected: 2026-11-20 10:19')
      .replace(/^mitigated:.*$/m, 'mitigated: 2026-11-20 10:40')
      .replace(/^resolved:.*$/m, 'resolved: 2026-11-20 11:30')
      .replace(/^runbooks:.*$/m, 'runbooks: [checkout/roll-back]')
      .replace(/^factors:.*$/m, 'factors: [unlike-production]')
      .replace('- 10:31 UTC Roll back', '- 11:31 CET Roll back\n- 11:40 CET Errors are below 1 %');
    await site.tree.write({ [file]: text });
    expect(await problems()).toEqual([]);
    await build();
    const page = await words(file.replace(/\.md$/, ''));
    expect(page).toContain('Time to detect 4 min Time to mitigate 25 min Time to resolve 1 h 15 min');
    expect(page).toContain('How to hold the meeting');
    expect(page).toContain('10:31 UTC Roll back');
    expect(page).toContain('10:40 UTC Errors are below 1 %');
  });

  test('ends with what changes, which the alert and the list of all show', async () => {
    text = text
      .replace(/^status:.*$/m, 'status: in review')
      .replace(
        /^remediations:.*$/m,
        'remediations:\n  - id: R1\n    what: Compare the releases before the instances\n    kind: recovery\n    owner: team-payments\n    due: 2026-12-04\n    changes: [alerts/HighErrorRate]',
      )
      .replace(/## For customers\n[\s\S]*$/, '## For customers\n\nFor 25 minutes you could not pay.\n');
    await site.tree.write({ [file]: text });
    expect(await problems()).toEqual([]);
    await build();
    expect(await words('alerts/HighErrorRate')).toContain('Last incident: 1 of 1 remediations open');
    expect(await words('alerts/HighErrorRate')).not.toContain('Changed after');
    for (const address of ['remediations', 'seen-before/alerts/HighErrorRate', 'factors/unlike-production'])
      expect(await words(address)).toContain('open Compare the releases before the instances');
    const exported = await command('retro', ['export', file], site.tree.environment);
    expect(exported).toEqual({ code: 0, stdout: 'For 25 minutes you could not pay.\n', stderr: '' });
  });

  test('is closed when all is done, and the alert says that it was changed', async () => {
    text = text
      .replace(/^status:.*$/m, 'status: closed')
      .replace('    due: 2026-12-04', '    due: 2026-12-04\n    status: done\n    closed: 2026-12-01');
    await site.tree.write({ [file]: text });
    expect(await problems()).toEqual([]);
    await build();
    expect(await words('alerts/HighErrorRate')).toMatch(/Changed after 2026-11-20 .* What was done/);
    expect(await words('remediations')).toContain('0 open');
    expect(await words('seen-before/alerts/HighErrorRate')).toContain('No incident of this list since.');
    expect(await words(file.replace(/\.md$/, ''))).not.toContain('How to hold the meeting');
  });
});
