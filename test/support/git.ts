import { execFileSync } from 'node:child_process';

/** Runs Git in a folder as somebody with a name and without settings of the machine's. */
export const git = (folder: string, ...command: string[]): string =>
  execFileSync(
    'git',
    [
      ...['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'core.excludesFile='],
      ...['-c', 'init.defaultBranch=main', '-c', 'advice.detachedHead=false'],
      ...command,
    ],
    { encoding: 'utf8' },
  );
