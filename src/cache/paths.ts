import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findConfig } from '../config/find-config.ts';
import { digest } from './digest.ts';

/** The folders that a build works in. All paths are absolute. */
export interface Paths {
  project: string;
  content: string;
  /** What is kept between builds. */
  cache: string;
  /** Where builds work, one folder each. */
  builds: string;
  pageCache: string;
  snapshot: string;
  astroCache: string;
  /** The team's `pagebook.config.ts`; undefined where there is none. */
  config: string | undefined;
}

/**
 * The folders for one content tree. Everything that is kept stands under `.cache`
 * (or `PAGEBOOK_CACHE`); two trees never share a snapshot.
 */
export function pathsFor(
  environment: NodeJS.ProcessEnv = process.env,
  project: string = fileURLToPath(new URL('../..', import.meta.url)),
): Paths {
  const content = path.resolve(environment['PAGEBOOK_CONTENT'] || path.join(project, 'content'));
  const cache = path.resolve(environment['PAGEBOOK_CACHE'] || path.join(project, '.cache'));
  const own = path.join(cache, 'trees', digest(content));
  return {
    project,
    content,
    cache,
    // Astro runs code that it has written there, which finds its packages only inside the project.
    builds: path.join(project, '.cache', 'builds'),
    pageCache: path.join(cache, 'pages'),
    snapshot: path.join(own, 'snapshot.json'),
    astroCache: path.join(own, 'astro'),
    config: findConfig(content),
  };
}
