import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { git } from './git.ts';
import { makeTree } from './tree.ts';

const program = path.resolve(import.meta.dirname, '../../node_modules/gitlab-ci-local/dist/index.js');

/**
 * The jobs of a GitLab pipeline, which is validated by GitLab's schema.
 *
 * @param given - variables of GitLab's own that the pipeline has
 */
export async function gitlabJobs(
  content: string,
  given: Record<string, string>,
): Promise<(...more: string[]) => string[]> {
  const { root: tree } = await makeTree({ '.gitlab-ci.yml': content, 'package-lock.json': '{}' });
  git(tree, 'init', '--quiet', '--initial-branch', 'main');
  git(tree, 'remote', 'add', 'origin', 'https://gitlab.com/team/pages.git');
  git(tree, 'add', '--all');
  git(tree, 'commit', '--quiet', '--message', 'First');
  const own = Object.entries(given).flatMap(([name, value]) => [
    '--variable',
    `${name}=${value}`,
    '--ignore-predefined-vars',
    name,
  ]);
  return (...more) => {
    const out = execFileSync(process.execPath, [program, '--list-csv', ...own, ...more], {
      cwd: tree,
      encoding: 'utf8',
    });
    const names = out.trim().split('\n').slice(1);
    return names.map((line) => line.split(';')[0] ?? '').sort();
  };
}
