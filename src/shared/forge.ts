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

/** A file's path in the repository. */
export const pathInRepository = (folder: string, file: string): string =>
  folder === '' || folder === '.' ? file : `${folder.replace(/\/$/, '')}/${file}`;
