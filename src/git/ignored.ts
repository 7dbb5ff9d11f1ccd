import { readFile } from 'node:fs/promises';
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
  has(file: string, isFolder: boolean): Promise<boolean>;
}

const NOTHING: Ignored = { has: async () => false };

/**
 * Reads what is ignored: by the `.gitignore` of each folder from the repository's top to the content
 * folder now, by those in the content folder when it is asked about their folders. Outside of a
 * repository, nothing is. What is said on this machine alone (`.git/info/exclude`) does not count, so
 * that a site is the same wherever it is built.
 */
export async function readIgnored(root: string): Promise<Ignored> {
  const repository = await findRepository(root);
  if (!repository) return NOTHING;
  const { top, folder: content } = repository;
  const above = ['', ...foldersOf(`${content}/`)];
  let rules = await rulesOf(top, above.slice(0, -1));
  // This folder was asked for, so that it is read although Git ignores it.
  if (content !== '' && rules.ignores(`${content}/`)) rules = emptyRules();
  const read = new Set<string>();
  const enter = async (folder: string): Promise<void> => {
    if (read.has(folder)) return;
    read.add(folder);
    rules.add(await patternsOf(top, folder));
  };
  return {
    has: async (file, isFolder) => {
      const whole = content === '' ? file : `${content}/${file}`;
      for (const folder of ['', ...foldersOf(whole)].slice(above.length - 1)) await enter(folder);
      return rules.ignores(isFolder ? `${whole}/` : whole);
    },
  };
}

/** Whether a `.gitignore` above a folder makes Git ignore that folder, or one that it is in. */
export async function isIgnoredFolder(folder: string): Promise<boolean> {
  const repository = await findRepository(folder);
  if (!repository || repository.folder === '') return false;
  const rules = await rulesOf(repository.top, ['', ...foldersOf(repository.folder)]);
  return rules.ignores(`${repository.folder}/`);
}

const emptyRules = () => ignore({ ignorecase: false });

async function rulesOf(top: string, folders: readonly string[]): Promise<ReturnType<typeof ignore>> {
  const rules = emptyRules();
  for (const folder of folders) rules.add(await patternsOf(top, folder));
  return rules;
}

/** The patterns of one folder's file, as the top's file would have them; the later count more, as deeper ones do. */
async function patternsOf(top: string, folder: string): Promise<string[]> {
  const text = await readFile(path.join(top, folder, IGNORE_FILE), 'utf8').catch(() => '');
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => fromTop(line, folder));
}

/** A pattern of a folder's file as one for the top: with a slash in it, it is a path from there, else a name at any depth. */
export function fromTop(pattern: string, folder: string): string {
  if (folder === '') return pattern;
  const [, not = '', rest = ''] = /^(!?)(.*)$/s.exec(pattern) ?? [];
  const prefix = `/${folder.replace(/[\\*?[\]]/g, '\\$&').replace(/ $/, '\\ ')}`;
  const isPath = /\/(?!\s*$)/.test(rest);
  return `${not}${prefix}/${isPath ? rest.replace(/^\//, '') : `**/${rest}`}`;
}
