import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkTree } from '../../src/check/check-tree.ts';
import type { Paths } from '../../src/files/paths.ts';
import { prepare } from '../../src/project/prepare.ts';
import { command, type Ended } from './command.ts';
import { type Files, makeTree, type Tree } from './tree.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A team's repository, in which its commands are run. */
export interface Team extends Tree {
  folder: string;
  run(name: string, ...options: string[]): Promise<Ended>;
}

/**
 * A team's repository in a temporary folder: its configuration, and its content in `content`. The package is there
 * under its name, as an installation puts it there.
 *
 * @param own - the files beside the content: `pagebook.config.ts`, and what it imports
 */
export async function makeTeam(own: Files, content: Files, onEnd?: Parameters<typeof makeTree>[1]): Promise<Team> {
  const tree = await makeTree(content, onEnd);
  const folder = path.dirname(tree.root);
  await mkdir(path.join(folder, 'node_modules'));
  await symlink(project, path.join(folder, 'node_modules/pagebook'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  for (const [file, text] of Object.entries(own)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  const paths: Paths = { ...tree.paths, config: path.join(folder, 'pagebook.config.ts') };
  return {
    ...tree,
    folder,
    paths,
    run: (name, ...options) => command(name, options, tree.environment, folder),
    prepare: () => prepare(paths),
    check: (today = '2020-01-01') => checkTree(paths, today),
  };
}
