import type { AstroIntegration } from 'astro';
import type { EmbeddedWiki } from './embedded-wiki.ts';

/** What an Astro project says of the wiki that it takes in. */
export interface PagebookOptions {
  /** The sub-path that the wiki is under, `/runbooks/`. Without it: the `base` of `site.yml`, else the top of the site. */
  base?: string;
  /**
   * The content folder, from the project's folder. Without it: what `pagebook.config.ts` says, else the
   * project's folder when it has a `site.yml`, else `content/` in it.
   */
  content?: string;
}

/**
 * Takes a wiki into an Astro project: reads and compiles the content, adds its pages to the project's own,
 * and after a build the search index. Errors in the content end a build; while developing they are shown
 * over the page.
 */
export default function pagebook(options: PagebookOptions = {}): AstroIntegration {
  let wiki: EmbeddedWiki | undefined;
  return {
    name: 'pagebook',
    hooks: {
      'astro:config:setup': async (setup) => {
        if (setup.command !== 'build' && setup.command !== 'dev') return;
        // A configuration imports this file for `defineConfig`, and needs nothing of the rest.
        const { openWiki } = await import('./embedded-wiki.ts');
        wiki?.close();
        wiki = await openWiki(options, setup);
      },
      'astro:server:setup': async ({ server, logger }) => {
        await wiki?.follow(logger);
        server.httpServer?.once('close', () => wiki?.close());
      },
      'astro:build:done': async ({ dir }) => wiki?.finish(dir),
    },
  };
}
