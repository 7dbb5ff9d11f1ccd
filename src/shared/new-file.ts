import { forgeOf, pathInRepository } from './forge.ts';

/** What the site tells the browser for a new page, as `new.json`. */
export interface NewPages {
  /** The repository's web address, if the site has one. */
  repository?: string;
  branch: string;
  /** Where the content folder is in the repository; empty when it is the repository's top. */
  folder: string;
  /** What a new page begins as, by kind. */
  templates: { alert: string; retrospective: string };
}

/** Longer addresses are refused by GitHub (414 above about 8 KiB). */
const LONGEST = 8000;

/**
 * The address of the repository's editor for a new file, with the text in it. GitHub and Gitea take
 * `filename` and `value` (https://github.com/go-gitea/gitea/pull/16556 names both).
 *
 * @param file - the path in the content tree, `retrospectives/2026-11-21-web-1.md`
 * @returns undefined where there is no such editor, or the text is too long for an address: it is to be copied then
 */
export function newFileUrl(
  { repository, branch, folder }: Omit<NewPages, 'templates'> & Partial<NewPages>,
  file: string,
  text: string,
): string | undefined {
  const forge = repository === undefined ? undefined : forgeOf(repository);
  if (repository === undefined || forge === 'gitlab' || forge === 'bitbucket') return undefined;
  const editor = forge === 'gitea' ? '_new' : 'new';
  const query = new URLSearchParams({ filename: pathInRepository(folder, file), value: text });
  const url = `${repository.replace(/\/$/, '')}/${editor}/${encodeURIComponent(branch)}?${query}`;
  return url.length > LONGEST ? undefined : url;
}
