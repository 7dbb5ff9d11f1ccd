import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findConfig } from '../config/find-config.ts';
import { loadConfig } from '../config/load-config.ts';
import { problemBoard } from '../dev/problem-board.ts';
import { shownProblems } from '../dev/shown-problem.ts';
import { folderIn, type Wiki } from '../integrations/wiki.ts';
import { wikiIntegrations } from '../integrations/wiki-integrations.ts';
import { hasErrors } from '../problems/problem.ts';
import { reportText } from '../problems/report-text.ts';
import { PageCompiler } from '../project/compile-pages.ts';
import { type Prepared, prepare, writeSnapshot } from '../project/prepare.ts';
import { contentError, unfitProject } from './embed-errors.ts';
import { embeddedPaths, locateIn } from './embedded.ts';
import { finishWiki } from './finish-wiki.ts';
import { type Followed, followContent } from './follow-content.ts';

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
  const board = problemBoard();
  let embedded: Followed & { wiki: Wiki; prepared: Prepared };
  let closeLast = (): void => {};

  return {
    name: 'pagebook',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, addWatchFile, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const unfit = unfitProject(config);
        if (unfit) throw unfit;
        const root = fileURLToPath(config.root);
        const content = options.content ?? (await loadConfig(findConfig(root))).content;
        const paths = embeddedPaths(root, content);
        const name = path.relative(root, paths.content) || '.';
        const compiler = new PageCompiler();
        const locate = locateIn(config, options.base);
        const prepared = await prepare(paths, compiler, locate);
        const { snapshot, problems } = prepared;
        if (problems.length > 0) logger.warn(`\n${reportText(problems, name, process.stderr.isTTY)}`);
        if (command === 'build' && hasErrors(problems)) throw contentError(problems);
        await writeSnapshot(paths, snapshot);
        const folder = folderIn(config.base, snapshot.site.base);
        const wiki: Wiki = { snapshot: () => embedded.prepared.snapshot, snapshotFile: paths.snapshot, folder };
        embedded = { paths, compiler, locate, name, wiki, prepared };
        board.show(shownProblems(problems, name));
        const { address } = snapshot.site;
        updateConfig({
          ...(folder === '' && address !== undefined && { site: address }),
          integrations: [...wikiIntegrations(wiki), ...(command === 'dev' ? [board.integration] : [])],
        });
        // Where the wiki is decides which pages the project has.
        addWatchFile(path.join(paths.content, 'site.yml'));
      },
      'astro:server:setup': async ({ server, logger }) => {
        closeLast();
        const watch = await followContent(embedded, board, logger, (prepared) => {
          embedded.prepared = prepared;
        });
        closeLast = watch.close;
        server.httpServer?.once('close', watch.close);
      },
      'astro:build:done': async ({ dir }) => {
        const { compiler, wiki, paths, prepared } = embedded;
        await compiler.close();
        await finishWiki(path.join(fileURLToPath(dir), wiki.folder), paths, prepared);
      },
    },
  };
}
