import path from 'node:path';
import type { AstroConfig } from 'astro';
import { type Paths, pathsFor } from '../files/paths.ts';
import type { Locate } from '../project/compile-tree.ts';

/**
 * The folders of a wiki in an Astro project. Its snapshot is one of its own: the same content may also be
 * a site of its own, at another address.
 */
export function embeddedPaths(
  root: string,
  option: string | undefined,
  config: { file: string | undefined; content?: string | undefined },
): Paths {
  const paths = pathsFor(process.env, {
    directory: root,
    root,
    content: option ?? config.content,
    config: config.file,
  });
  const from =
    option === undefined || process.env['PAGEBOOK_CONTENT'] ? {} : { contentFrom: '`content` of `pagebook({ … })`' };
  return { ...paths, ...from, snapshot: path.join(path.dirname(paths.snapshot), 'embedded.json') };
}

/** Decides where a wiki is by the project that it is in. */
export function locateIn(
  { base: outer, site: origin }: Pick<AstroConfig, 'base' | 'site'>,
  base: string | undefined,
): Locate {
  return (site) => {
    const address = origin ?? site.address;
    return {
      ...site,
      base: path.posix.join('/', outer, base ?? site.base),
      ...(address === undefined ? {} : { address }),
    };
  };
}
