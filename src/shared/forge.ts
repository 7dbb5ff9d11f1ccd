/** What hosts repositories: each has addresses of its own for editing a file. */
export type Forge = 'github' | 'gitlab' | 'gitea' | 'bitbucket';

/** By a word of the host's name; a host that is called just `git` is Gitea more often than not. */
const FORGES: [name: RegExp, forge: Forge][] = [
  [/(?:^|[.-])github\b/, 'github'],
  [/(?:^|[.-])gitlab\b/, 'gitlab'],
  [/(?:^|[.-])(?:gitea|forgejo|codeberg)\b|^git\b/, 'gitea'],
  [/^bitbucket\.org$/, 'bitbucket'],
];

/** What hosts a repository, as far as its address tells. */
export function forgeOf(repository: string): Forge | undefined {
  const { hostname } = new URL(repository);
  return FORGES.find(([name]) => name.test(hostname))?.[1];
}

/** What hosts have before the branch in the address of a file, of a folder, and of a file's editor. */
const PATHS: Record<Forge, { file: string; folder: string; edit: string; query?: string }> = {
  github: { file: 'blob', folder: 'tree', edit: 'edit' },
  gitlab: { file: '-/blob', folder: '-/tree', edit: '-/edit' },
  gitea: { file: 'src/branch', folder: 'src/branch', edit: '_edit' },
  bitbucket: { file: 'src', folder: 'src', edit: 'src', query: '?mode=edit' },
};

/**
 * The address of a file or folder on the repository's host. One that is not known is taken for one like GitHub.
 *
 * @param path - from the repository's top, with `/`; empty for the top itself
 */
export function forgeUrl(repository: string, branch: string, path: string, what: 'file' | 'folder' | 'edit'): string {
  const paths = PATHS[forgeOf(repository) ?? 'github'];
  const top = repository.replace(/\/$/, '');
  const query = what === 'edit' ? (paths.query ?? '') : '';
  const parts = [paths[what], encodeURIComponent(branch), ...path.split('/').filter(Boolean).map(encodeURIComponent)];
  return `${[top, ...parts].join('/')}${query}`;
}

/** A file's path in the repository. */
export const pathInRepository = (folder: string, file: string): string =>
  folder === '' || folder === '.' ? file : `${folder.replace(/\/$/, '')}/${file}`;
