import { expect, test } from 'vitest';
import { makeTree } from '../support/tree.ts';

const retrospective = (status: string): string =>
  [
    '---',
    `status: ${status}`,
    'started: 2026-07-14 10:00',
    'remediations:',
    '  - {id: R1, what: Better alerting, kind: detection}',
    '---',
    '# Heap exhausted',
    '',
    'The root cause was human error.',
    '<!-- check-disable-next-line blaming-words: as the vendor wrote it -->',
    'Why did you restart it? The job failed to start.',
    '',
  ].join('\n');

/** What the page of a retrospective says about its words, as `line: message`. */
async function wordsOf(status: string, site = 'name: X\n'): Promise<string[]> {
  const tree = await makeTree({ 'site.yml': site, 'retrospectives/2026-07-14-heap.md': retrospective(status) });
  const { snapshot } = await tree.prepare();
  const page = snapshot.pages.find(({ file }) => file.startsWith('retrospectives/'));
  return (page?.draftWords ?? []).map(({ line, message }) => `${line}: ${message}`);
}

test.each(['draft', 'in review'])('the page of a retrospective that is %s has what check suggests', async (status) => {
  expect(await wordsOf(status)).toEqual([
    '5: `R1` has no owner',
    '5: `R1` has no day',
    '5: `Better alerting` does not say what will be done',
    '9: `root cause` looks for one cause',
    '9: `human error` looks for one cause',
  ]);
});

test.each(['reviewed', 'closed'])('the page of one that is %s has nothing of it', async (status) => {
  expect(await wordsOf(status)).toEqual([]);
});

test('rules that are off are not told', async () => {
  const site = 'name: X\ncheck: {single-cause: off, vague-remediation: off}\n';
  expect(await wordsOf('draft', site)).toEqual([]);
});
