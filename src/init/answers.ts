import path from 'node:path';
import { addressOf } from '../content/addresses.ts';
import type { Ask } from '../drafts/complete-facts.ts';
import { webAddressOf } from '../git/web-address.ts';
import { Failure } from '../problems/failure.ts';
import { webAddress } from '../schema/values.ts';
import type { Surroundings } from './look-around.ts';

/** What was said in the call. */
export interface InitOptions {
  name?: string | undefined;
  repository?: string | undefined;
  starter?: boolean | undefined;
}

/** What is needed to set a site up. */
export interface Answers {
  name: string;
  repository: string | undefined;
  /** Whether to begin with the starter content. */
  starter: boolean;
}

const NONE = '-';

/**
 * Asks for what the call leaves out and what is not there yet.
 *
 * @param ask - undefined when questions cannot be asked, or guesses are to be taken
 */
export async function completeAnswers(
  around: Pick<Surroundings, 'root' | 'tree' | 'repository'>,
  options: InitOptions,
  ask: Ask | undefined,
): Promise<Answers> {
  const { tree } = around;
  const said = options.repository === undefined ? undefined : repositoryFrom(options.repository);
  if (said !== undefined && 'wrong' in said)
    throw new Failure(said.wrong, 'Give it as `https://github.com/team/runbooks`.', 2);
  const guess = guessName(around);
  if (tree.site !== undefined)
    return { name: options.name ?? guess, repository: undefined, starter: options.starter ?? false };
  const name = options.name ?? ((await ask?.(`The site's name (Enter: ${guess}): `))?.trim() || guess);
  const repository = said ? said.address : await askRepository(around.repository, ask);
  const hasPages = tree.pages.some(
    ({ file }) => !/^(?:readme|license|contributing|changelog|code_of_conduct|security)\.md$/i.test(file),
  );
  return { name, repository, starter: options.starter ?? (await askStarter(hasPages, ask)) };
}

async function askRepository(guess: string | undefined, ask: Ask | undefined): Promise<string | undefined> {
  for (; ask; ) {
    const offer = guess === undefined ? 'Enter: none' : `Enter: ${guess}; ${NONE} for none`;
    const answer = (await ask(`The repository's web address, for Edit links (${offer}): `)).trim();
    if (answer === '') return guess;
    if (answer === NONE) return undefined;
    const read = repositoryFrom(answer);
    if ('address' in read) return read.address;
  }
  return guess;
}

async function askStarter(hasPages: boolean, ask: Ask | undefined): Promise<boolean> {
  for (; ask; ) {
    const question = hasPages
      ? 'Add the starter content to your pages (y/N): '
      : 'Begin with the starter content (Y/n): ';
    const answer = (await ask(question)).trim();
    if (answer === '') return !hasPages;
    if (/^y(?:es)?$/i.test(answer)) return true;
    if (/^no?$/i.test(answer)) return false;
  }
  return !hasPages;
}

/** A web address, or what Git calls a remote; a password or token is left out. */
function repositoryFrom(text: string): { address: string } | { wrong: string } {
  const known = webAddressOf(text);
  if (known !== undefined) return { address: known };
  if (!webAddress.safeParse(text).success) return { wrong: `\`${text}\` is no web address of a repository` };
  const url = new URL(text);
  return { address: `${url.origin}${url.pathname.replace(/\/$/, '').replace(/\.git$/, '')}` };
}

/** The heading of the page at the top, or the folder's name in words. */
function guessName({ root, tree }: Pick<Surroundings, 'root' | 'tree'>): string {
  const home = tree.pages.find(({ file }) => addressOf(file) === '');
  const line = home?.text.split('\n').find((each) => each.startsWith('# ')) ?? '';
  const heading = line.replaceAll('#', '').trim();
  if (/^[\p{L}\p{N}][\p{L}\p{N} .,:&'’–-]{0,59}$/u.test(heading)) return heading;
  const words = path
    .basename(root)
    .split(/[\s._-]+/)
    .filter((word) => word !== '')
    .join(' ');
  return words === '' ? 'Runbooks' : words.charAt(0).toUpperCase() + words.slice(1);
}
