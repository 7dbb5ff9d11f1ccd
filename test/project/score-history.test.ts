import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { builtInKinds } from '../../src/kinds/table.ts';
import { scoreHistory } from '../../src/project/score-history.ts';
import type { ScoreMonth } from '../../src/score/month.ts';
import { git } from '../support/git.ts';
import { makeTree, type Tree } from '../support/tree.ts';

const kept = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-kept-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

function commit({ root }: Tree, day: string): void {
  git(root, 'add', '--all');
  process.env['GIT_COMMITTER_DATE'] = `${day}T12:00:00Z`;
  git(root, 'commit', '--quiet', '--allow-empty', '--message', `Of ${day}`);
  delete process.env['GIT_COMMITTER_DATE'];
}

const readme = (fields: string): string => `---\ntitle: Shop\n${fields}---\nIt sells.\n`;
const historyOf = (content: string, folder: string, version = '1') =>
  scoreHistory(content, builtInKinds, folder, version);

async function months(content: string, folder: string): Promise<ScoreMonth[]> {
  const history = await historyOf(content, folder);
  if ('why' in history) throw new Error(history.why);
  return history.months;
}

describe('how the services were each month', () => {
  test('is how they were in the last commit of the month, in a folder of the repository too', async () => {
    const tree = await makeTree({ 'docs/runbooks/Größe/index.md': readme(''), 'docs/other.md': 'Text\n' });
    git(tree.root, 'init', '--quiet');
    commit(tree, '2026-01-05');
    await tree.write({
      'docs/runbooks/Größe/index.md': readme(
        'owner: team-a\nreviewed: 2026-01-20\nreview_every: 1m\nreadiness:\n  backups: no\n',
      ),
    });
    commit(tree, '2026-01-31');
    await tree.write({ 'docs/runbooks/b/README.md': readme('owner: team-b\nreadiness: { backups: not needed }\n') });
    await tree.write({ 'docs/runbooks/b/restart.md': 'Steps\n' });
    commit(tree, '2026-04-02');
    const all = await months(path.join(tree.root, 'docs'), await kept());
    // February and March have the commit of January; its review was late from 21 February on.
    expect(
      all.map(({ month, services, areas }) => [
        month,
        services,
        areas['owner']?.yes,
        areas['reviews']?.yes,
        areas['backups']?.no,
        areas['backups']?.['not needed'],
        areas['actions']?.yes,
      ]),
    ).toEqual([
      ['2026-01', 1, 1, 1, 1, 0, 0],
      ['2026-02', 1, 1, 0, 1, 0, 0],
      ['2026-03', 1, 1, 0, 1, 0, 0],
      ['2026-04', 2, 2, 0, 1, 1, 1],
    ]);
    expect(Object.keys(all[0]?.areas ?? {})).not.toContain('remediations');
  });

  test('is told of 18 months at most', async () => {
    const tree = await makeTree({ 'runbooks/a/index.md': readme('') });
    git(tree.root, 'init', '--quiet');
    commit(tree, '2020-01-05');
    commit(tree, '2026-02-05');
    const all = await months(tree.root, await kept());
    expect([all.length, all[0]?.month, all.at(-1)?.month]).toEqual([18, '2024-09', '2026-02']);
  });

  test('is kept for each commit, and found anew by another version', async () => {
    const tree = await makeTree({ 'runbooks/a/index.md': readme('') });
    git(tree.root, 'init', '--quiet');
    commit(tree, '2026-01-05');
    commit(tree, '2026-02-05');
    const folder = await kept();
    const first = await historyOf(tree.root, folder);
    const files = await readdir(folder);
    expect(files.length).toBe(2);
    // Without its objects the repository could not be read again.
    await rm(path.join(tree.root, '.git/objects/pack'), { recursive: true, force: true });
    const blob = git(tree.root, 'rev-parse', 'HEAD:runbooks/a/index.md').trim();
    await rm(path.join(tree.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(await historyOf(tree.root, folder)).toEqual(first);
    expect(await historyOf(tree.root, folder, '2')).not.toEqual(first);
    // What is damaged is not believed.
    for (const file of files) await writeFile(path.join(folder, file), '{"value":{"services":9},"seal":"x"}');
    expect(await historyOf(tree.root, folder)).not.toEqual({ months: [{ services: 9 }, { services: 9 }] });
  });

  test('is not known without a repository, without a commit, and in a shallow clone', async () => {
    const tree = await makeTree({ 'runbooks/a/index.md': readme('') });
    expect(await historyOf(tree.root, await kept())).toEqual({ why: 'no history' });
    git(tree.root, 'init', '--quiet');
    expect(await historyOf(tree.root, await kept())).toEqual({ why: 'no history' });
    commit(tree, '2026-01-05');
    commit(tree, '2026-02-05');
    const clone = path.join(await kept(), 'clone');
    git(tree.root, 'clone', '--quiet', '--depth', '1', `file://${tree.root}`, clone);
    expect(await historyOf(clone, await kept())).toEqual({ why: 'shallow' });
  });
});
