import path from 'node:path';
import { type Chain, contains, isSame, type Place } from './place.ts';
import { isOfTheSystem } from './system-folders.ts';

/** What is where a site is to be built. */
export type FolderState =
  | { is: 'missing' | 'empty' }
  /** The site that a build left there, what else is in it, and the repositories among that. */
  | { is: 'site'; foreign: readonly string[]; repositories: readonly string[] }
  /** Something that no build made; `holds` is one name in it. */
  | { is: 'other'; holds: string }
  | { is: 'no-folder' }
  /** A symbolic link to what is not there. */
  | { is: 'dead-link'; to: string }
  | { is: 'unreadable'; why: string };

/** All that decides whether a build may replace a folder. */
export interface FolderFacts {
  /** The folder as it was named in the call. */
  asked: string;
  /** Where it really is. */
  chain: Chain;
  state: FolderState;
  /** Why it cannot be written, if it cannot. */
  unwritable?: string;
  /** Whether something may be written beside it. */
  besideWritable: boolean;
  home: Chain;
  /** What must not be lost, by what it is to a reader. */
  guarded: readonly { what: string; chain: Chain }[];
  /** Folders in which a site would do harm. */
  closed: readonly { what: string; place: Place }[];
}

/** Why a folder must not be replaced, and what to do about it. */
export interface Refusal {
  message: string;
  hint: string;
}

const ELSEWHERE = 'Name a folder of its own with `--outDir`, such as `dist`.';
/** Names of folders that belong to other programs, wherever they are. */
const OTHERS = /^(?:\.git|\.hg|\.svn|\.jj|\.bzr|node_modules)$/;
const NAMED = 5;

/** What the build is asked for. */
export interface Wishes {
  /** What others put into a built site may be lost. */
  force: boolean;
  /** Earlier builds are kept beside the folder. */
  keep: boolean;
}

/**
 * Decides whether a build may replace a folder: one that is missing, empty or that a build made, and
 * that is nothing else to anybody.
 */
export function validateFolder(facts: FolderFacts, { force, keep }: Wishes): Refusal | undefined {
  return validatePlace(facts) ?? validateState(facts, force) ?? validateRights(facts, keep);
}

function validatePlace({ asked, chain, home, guarded, closed }: FolderFacts): Refusal | undefined {
  const [own, ...around] = chain;
  if (isOfTheSystem(own.path))
    return { message: `\`${asked}\` is a folder of the system, or a home folder.`, hint: ELSEWHERE };
  const same = guarded.find((each) => isSame(own, each.chain[0]));
  if (same) return { message: `\`${asked}\` is ${same.what}.`, hint: ELSEWHERE };
  for (const { what, chain: other } of guarded)
    if (contains(chain, other))
      return { message: `\`${asked}\` contains ${what}, \`${other[0].path}\`.`, hint: ELSEWHERE };
  for (const { what, place } of closed)
    if (chain.some((each) => isSame(each, place))) return { message: `\`${asked}\` is in ${what}.`, hint: ELSEWHERE };
  const others = chain.find(({ path: each }) => OTHERS.test(path.basename(each)));
  if (others)
    return { message: `\`${asked}\` is in \`${others.path}\`, which belongs to another program.`, hint: ELSEWHERE };
  const above = around[0];
  if (above && isSame(above, home[0]) && path.basename(own.path).startsWith('.'))
    return { message: `\`${asked}\` is a folder for settings, in your home folder.`, hint: ELSEWHERE };
  return undefined;
}

function validateState({ asked, state }: FolderFacts, force: boolean): Refusal | undefined {
  if (state.is === 'no-folder') return { message: `\`${asked}\` is not a folder.`, hint: ELSEWHERE };
  if (state.is === 'unreadable')
    return {
      message: `\`${asked}\` cannot be read: ${state.why}.`,
      hint: 'Make it readable, or name another folder with `--outDir`.',
    };
  if (state.is === 'dead-link')
    return {
      message: `\`${asked}\` is a link to \`${state.to}\`, which does not exist.`,
      hint: 'Create that folder, or remove the link.',
    };
  if (state.is === 'other')
    return {
      message: `\`${asked}\` was not made by a build: it holds \`${state.holds}\`.`,
      hint: 'A build replaces only a folder that is missing, empty or made by a build. Name another one with `--outDir`; if this is the site of an older version of Pagebook, delete it first.',
    };
  if (state.is === 'site') {
    const [repository] = state.repositories;
    if (repository !== undefined)
      return {
        message: `\`${asked}\` holds a repository, \`${repository}\`.`,
        hint: 'Move the repository away, or name another folder with `--outDir`.',
      };
    if (state.foreign.length > 0 && !force)
      return {
        message: `\`${asked}\` holds what no build wrote, and it would be lost: ${named(state.foreign)}.`,
        hint: 'Put what belongs to the site into `static/` in the content folder, move the rest away, or delete it with `--force`.',
      };
  }
  return undefined;
}

function validateRights({ asked, chain, unwritable, besideWritable }: FolderFacts, keep: boolean): Refusal | undefined {
  if (unwritable !== undefined)
    return {
      message: `\`${asked}\` cannot be written: ${unwritable}.`,
      hint: 'Make it writable, or name another folder with `--outDir`.',
    };
  if (keep && !besideWritable)
    return {
      message: `No build can be kept beside \`${asked}\`: \`${path.dirname(chain[0].path)}\` cannot be written.`,
      hint: 'Leave out `--keep` and `--back`, or name a folder whose parent you may write.',
    };
  return undefined;
}

function named(files: readonly string[]): string {
  const first = files.slice(0, NAMED).map((file) => `\`${file}\``);
  const more = files.length - first.length;
  return first.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
