import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { serveSite } from '../../src/server/serve-site.ts';
import { command, type Ended } from './command.ts';
import { type Files, makeTree, type Tree } from './tree.ts';

export interface Built extends Ended {
  tree: Tree;
  /** The text of a file of the built site. */
  text(file: string): Promise<string>;
  /** Where the site is served, without its base and without a slash. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Builds a tree by the real command and serves the site under its base, until it is closed.
 *
 * @param more - what is done to the tree before
 */
export async function built(files: Files, base = '/', more?: (tree: Tree) => Promise<void>): Promise<Built> {
  const cleanings: (() => Promise<void>)[] = [];
  const tree = await makeTree(files, (clean) => cleanings.push(clean));
  await more?.(tree);
  const ended = await command('build', ['--outDir', tree.outDir], tree.environment);
  if (ended.code !== 0) throw new Error(`the build ended with ${ended.code}:\n${ended.stderr}`);
  const server = await serveSite(tree.outDir, 0, base);
  const address = server.address();
  return {
    ...ended,
    tree,
    text: (file) => readFile(path.join(tree.outDir, file), 'utf8'),
    origin: `http://localhost:${typeof address === 'object' ? address?.port : ''}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      for (const clean of cleanings) await clean();
    },
  };
}
