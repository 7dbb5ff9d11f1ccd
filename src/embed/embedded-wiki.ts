import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { loadConfig } from '../config/load-config.ts';
import { systemFiles } from '../config/systems.ts';
import { unlistedUrls } from '../content/unlisted.ts';
import { contentUpdates } from '../dev/content-updates.ts';
import { problemBoard } from '../dev/problem-board.ts';
import { shownProblems } from '../dev/shown-problem.ts';
import { type TreeWatch, watchTree } from '../dev/watch-tree.ts';
import { findConfig } from '../files/find-config.ts';
import { folderIn } from '../integrations/wiki.ts';
import { wikiIntegrations } from '../integrations/wiki-integrations.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { reportText } from '../problems/report-text.ts';
import { prepare, writeSnapshot } from '../project/prepare.ts';
import { describeBuild } from '../publish/build-record.ts';
import { contentError, unfitProject } from './embed-errors.ts';
import { embeddedPaths, locateIn } from './embedded-paths.ts';
import { finishWiki } from './finish-wiki.ts';
import { unlist } from './listed.ts';
import type { PagebookOptions } from './pagebook.ts';

/** A wiki while the Astro project that it is in is built or developed. */
export interface EmbeddedWiki {
  /** Shows each change of the content in the pages that the development server has open. */
  follow(logger: AstroIntegrationLogger): Promise<void>;
  /** Adds to the built project what Astro does not make. */
  finish(dir: URL): Promise<void>;
  close(): void;
}

/**
 * Prepares the content and adds the wiki to the project.
 *
 * @throws Failure - when there is an error in the content and the project is to be built, or the wiki does not fit in
 */
export async function openWiki(
  options: PagebookOptions,
  { command, config: project, updateConfig, addWatchFile, logger }: HookParameters<'astro:config:setup'>,
): Promise<EmbeddedWiki> {
  const unfit = unfitProject(project);
  if (unfit) throw unfit;
  const root = fileURLToPath(project.root);
  const config = findConfig(root);
  const paths = embeddedPaths(root, options.content, { file: config, content: (await loadConfig(config)).content });
  const name = path.relative(root, paths.content) || '.';
  const locate = locateIn(project, options.base);
  const board = problemBoard();
  const tell = (log: AstroIntegrationLogger, problems: Problem[]): void => {
    const report = `\n${reportText(problems, name, process.stderr.isTTY)}`;
    if (hasErrors(problems)) log.error(report);
    else if (problems.length > 0) log.warn(report);
    board.show(shownProblems(problems, name));
  };

  let prepared = await prepare(paths, { locate });
  tell(logger, prepared.problems);
  if (command === 'build' && hasErrors(prepared.problems)) throw contentError(prepared.problems);
  const record = command === 'build' ? (await describeBuild(paths, prepared.snapshot)).record : undefined;
  await writeSnapshot(paths, { ...prepared.snapshot, ...(record && { build: record.id }) });
  const { base, address } = prepared.snapshot.site;
  unlist(unlistedUrls(prepared.snapshot.pages, base));
  const folder = folderIn(project.base, base);
  const wiki = {
    snapshot: () => prepared.snapshot,
    snapshotFile: paths.snapshot,
    folder,
    systems: await systemFiles(config),
  };
  updateConfig({
    ...(folder === '' && address !== undefined && { site: address }),
    integrations: [...wikiIntegrations(wiki), ...(command === 'dev' ? [board.integration] : [])],
  });
  // Where the wiki is decides which pages the project has.
  addWatchFile(path.join(paths.content, 'site.yml'));

  let watch: TreeWatch | undefined;
  return {
    follow: async (log) => {
      const failed = (error: unknown): void => log.error(error instanceof Error ? error.message : String(error));
      const good = async (next: typeof prepared): Promise<void> => {
        prepared = next;
        await writeSnapshot(paths, prepared.snapshot);
        board.refresh();
        tell(log, prepared.problems);
      };
      const update = contentUpdates(paths, { good, bad: (problems) => tell(log, problems), failed }, locate);
      watch = await watchTree(paths.content, () => void update().catch(failed), failed);
    },
    finish: async (dir) => {
      if (record) await finishWiki(path.join(fileURLToPath(dir), folder), prepared, record);
    },
    close: () => watch?.close(),
  };
}
