import path from 'node:path';
import { nameFrom } from '../files/path-names.ts';

/**
 * A file or folder as GitHub and GitLab name it: from where their pipeline has put the repository; without a pipeline,
 * or outside of its folder, from the current folder.
 */
export function nameInRepository(file: string): string {
  const folders = [process.env['GITHUB_WORKSPACE'], process.env['CI_PROJECT_DIR'], process.cwd()];
  const names = folders.flatMap((folder) => (folder ? nameFrom(folder, file) : []));
  return names.find((name) => !path.isAbsolute(name)) ?? file;
}
