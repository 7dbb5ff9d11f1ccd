import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import { foldersOf } from '../files/path-names.ts';
import { findRepository } from './repository-top.ts';

/** The file that says what Git passes over. */
export const IGNORE_FILE = '.gitignore';

/** Answers what the `.gitignore` files of a content folder's repository ignore. */
export interface Ignored {
  /**
   * Whether a file or folder is ignored. The folders that it is in are not: those are asked about first.
   *
   * @param file - its path from the content folder, with `/`
   */
  has(file: string, isFolder: boolean): boolean;
  /** Whether a file or folder is ignored, or one of the folders that it is in. */
  holds(file: string, isFolder: boolean): boolean;
}

const NOTHING: Ignored = { has: () => false, holds: () => false };

/**
 * Reads what is ignored: by the `.gitignore` of each folder from the repository's top to the content
 * folder now, by those in the content folder when it is asked about their folders. Outside of a
 * repository, nothing is. What is said on this machine alone (`.git/info/exclude`) does not count, so
 * that a site is the same wherever it is built.
 */
export async function readIgnored(root: string): Promise<Ignored> {
  const repository = await findRepository(root);
  if (!repository) return NOTHING;
  return ignoredFrom(repository.top, repository.folder);
}

/**
 * The same where the repository's top is known.
 *
 * @param content - the path of the folder that paths are from, from the top
 */
export function ignoredFrom(top: string, content: string): Ignored {
  const above = ['', ...foldersOf(`${content}/`)];
  let rules = rulesOf(top, above.slice(0, -1));
  // This folder was asked for, so that it is read although Git ignores it.
  if (content !== '' && rules.ignores(`${content}/`)) rules = emptyRules();
  const read = new Set<string>();
  const enter = (folder: string): void => {
    if (read.has(folder)) return;
    read.add(folder);
    rules.add(patternsOf(top, folder));
  };
  const has: Ignored['has'] = (file, isFolder) => {
    const whole = content === '' ? file : `${content}/${file}`;
    for (const folder of ['', ...foldersOf(whole)].slice(above.length - 1)) enter(folder);
    return rules.ignores(isFolder ? `${whole}/` : whole);
  };
  return {
    has,
    holds: (file, isFolder) =>
      foldersOf(file).some((folder) => has(folder, true)) || (file !== '' && has(file, isFolder)),
  };
}

/** Whether a `.gitignore` above a folder makes Git ignore that folder, or one that it is in. */
export async function isIgnoredFolder(folder: string): Promise<boolean> {
  const repository = await findRepository(folder);
  if (!repository || repository.folder === '') return false;
  const rules = rulesOf(repository.top, ['', ...foldersOf(repository.folder)]);
  return rules.ignores(`${repository.folder}/`);
}

const emptyRules = () => ignore({ ignorecase: false });

function rulesOf(top: string, folders: readonly string[]): ReturnType<typeof ignore> {
  const rules = emptyRules();
  for (const folder of folders) rules.add(patternsOf(top, folder));
  return rules;
}

/** The patterns of one folder's file, as the top's file would have them; the later count more, as deeper ones do. */
function patternsOf(top: string, folder: string): string[] {
  return textOf(path.join(top, folder, IGNORE_FILE))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => fromTop(line, folder));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A folder without such a file ignores nothing.
    return '';
  }
}

/** A pattern of a folder's file as one for the top: with a slash in it, it is a path from there, else a name at any depth. */
export function fromTop(pattern: string, folder: string): string {
  if (folder === '') return pattern;
  const [, not = '', rest = ''] = /^(!?)(.*)$/s.exec(pattern) ?? [];
  const prefix = `/${folder.replace(/[\\*?[\]]/g, '\\$&').replace(/ $/, '\\ ')}`;
  const isPath = /\/(?!\s*$)/.test(rest);
  return `${not}${prefix}/${isPath ? rest.replace(/^\//, '') : `**/${rest}`}`;
}
