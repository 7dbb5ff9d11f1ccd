import { existsSync } from 'node:fs';
import path from 'node:path';
import { digest } from './digest.ts';
import { isContent } from './is-content.ts';

/** The folders that a command works in. All paths are absolute. */
export interface Paths {
  /** The folder of the team: that of the configuration, with the cache and, unless told otherwise, the built site. */
  root: string;
  content: string;
  /** What says that this is the content folder, for a message. */
  contentFrom: string;
  /** What is kept between builds. */
  cache: string;
  /** Where builds work, one folder each. */
  builds: string;
  pageCache: string;
  snapshot: string;
  astroCache: string;
  /** The folder that Astro takes for its project: an empty one, so that nothing of the team's becomes part of the site. */
  astroRoot: string;
  /** The team's `pagebook.config.ts`; undefined where there is none. */
  config: string | undefined;
}

/** Where a command is called, and what the configuration says. */
export interface Place {
  /** The folder that the command is called in, from which all paths are that it is given. */
  directory?: string;
  /** The folder of the team; without it, the one that the command is called in. */
  root?: string;
  /** The content folder as the configuration has it, from the root. */
  content?: string | undefined;
  /** The configuration itself. */
  config?: string | undefined;
}

/**
 * The folders for one content tree. Everything that is kept is in `.cache` of the root
 * (or `PAGEBOOK_CACHE`); two trees never share a snapshot.
 */
export function pathsFor(
  environment: NodeJS.ProcessEnv = process.env,
  { directory = process.cwd(), root = directory, content: configured, config }: Place = {},
): Paths {
  const asked = environment['PAGEBOOK_CONTENT'];
  const content = asked ? path.resolve(directory, asked) : contentIn(root, configured);
  const cache = path.resolve(directory, environment['PAGEBOOK_CACHE'] || path.join(root, '.cache'));
  const own = path.join(cache, 'trees', digest(content));
  const file = config === undefined ? 'pagebook.config.ts' : path.basename(config);
  return {
    root,
    content,
    contentFrom: !asked && configured !== undefined ? `\`content\` in \`${file}\`` : '`PAGEBOOK_CONTENT`',
    cache,
    builds: path.join(cache, 'builds'),
    pageCache: path.join(cache, 'pages'),
    snapshot: path.join(own, 'snapshot.json'),
    astroCache: path.join(own, 'astro'),
    astroRoot: path.join(own, 'project'),
    config,
  };
}

/** The root itself is the content, unless only a folder `content` in it can be meant. */
function contentIn(root: string, configured: string | undefined): string {
  if (configured !== undefined) return path.resolve(root, configured);
  const inside = path.join(root, 'content');
  return !isContent(root) && existsSync(inside) ? inside : root;
}
