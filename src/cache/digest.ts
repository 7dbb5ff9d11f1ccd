import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A short name for texts; other texts have another. */
export const digest = (...parts: string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url').slice(0, 27);
};

/**
 * The digest of the compiler itself, so that a page compiled by another version is never used: of all
 * sources, for a list of the folders that matter would be one to forget something in.
 */
export async function compilerVersion(projectRoot: string): Promise<string> {
  const sources = path.join(projectRoot, 'src');
  const entries = await readdir(sources, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const all = [path.join(projectRoot, 'package-lock.json'), ...files];
  const texts = await Promise.all(
    all.map(async (file) => [path.relative(projectRoot, file), await readFile(file, 'utf8')]),
  );
  return digest(...texts.flat());
}
