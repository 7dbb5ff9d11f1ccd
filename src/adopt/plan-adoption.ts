import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { editRaw } from '../check/edit-raw.ts';
import { decodeText } from '../content/decode-text.ts';
import type { Paths } from '../files/paths.ts';
import type { PlannedFile } from '../files/write-plan.ts';
import { calledAs } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import { Places } from '../problems/places.ts';
import type { Problem } from '../problems/problem.ts';
import { compileTree } from '../project/compile-tree.ts';
import type { Adopted, Kept } from './decide.ts';
import { decideTree, onlyFor } from './decide-tree.ts';
import { addedParameters } from './parameters-text.ts';
import { tryTags } from './try-tags.ts';

/** Where something is in a file of the content. */
export interface At {
  line: number;
  column: number;
}

/** What adopting does. */
export interface AdoptPlan {
  /** The placeholders that become tags, in the order of files and places. */
  adopted: (Adopted & At)[];
  kept: (Kept & At)[];
  /** The files with their new text, as they are on disk; `parameters.yml` last. */
  files: (PlannedFile & { text: string })[];
  /** The parameters that are declared anew. */
  parameters: string[];
  /** New errors that no tag is the reason of. */
  errors: Problem[];
}

/** What is asked for. */
export interface AdoptRequest {
  /** Whether a file may be changed. */
  takes(file: string): boolean;
  /** The parameters that are wanted; undefined for all. */
  only: readonly string[] | undefined;
  /** Is told how much of what is done. */
  progress?: (what: string, done: number, total: number) => void;
}

/**
 * Decides what of a content folder's placeholders becomes tags. Nothing is written but caches.
 *
 * @param trial - folders of the same content with a cache of their own
 */
export async function planAdoption(
  paths: Paths,
  trial: Paths,
  { takes, only, progress }: AdoptRequest,
): Promise<AdoptPlan> {
  const before = await compileTree(paths, { progress: (done, total) => progress?.('pages compiled', done, total) });
  if (before.settings.findings.some(({ rule }) => rule === 'parameters-schema'))
    throw new Failure('`parameters.yml` has errors', `\`${calledAs('check')}\` says which: fix them first.`);
  const all = decideTree(before, takes, (done, total) => progress?.('pages read', done, total));
  const decided = only === undefined ? all : onlyFor(all, only, before.settings.vocabulary);
  const sources = new Map(
    [...before.tree.pages, ...before.tree.partials.values()].map(({ file, text }) => [file, text]),
  );
  const raws = await readRaws(paths.content, new Set(decided.adopted.map(({ file }) => file)), sources);
  const isText = ({ file }: Adopted): boolean => raws.has(file);
  for (const { file, offset, from } of decided.adopted.filter((edit) => !isText(edit)))
    decided.kept.push({ file, offset, text: from, why: 'encoding' });
  decided.adopted = decided.adopted.filter(isText);
  const { adopted, kept, added, errors, tree } =
    decided.adopted.length === 0
      ? { ...decided, added: [], errors: [], tree: before.tree }
      : await tryTags(before, decided, trial, (done, total) => progress?.('pages compiled', done, total));
  const files: AdoptPlan['files'] = [];
  for (const [file, edits] of Map.groupBy(adopted, ({ file }) => file)) {
    const was = raws.get(file) as string;
    files.push({ file, was, text: editRaw(was, edits).text });
  }
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  if (tree.parameters !== undefined && added.length > 0)
    files.push(await parametersFile(paths.content, before.tree.parameters?.file, added));
  const places = new Map([...sources].map(([file, text]) => [file, new Places(text)]));
  const placed = <Place extends { file: string; offset: number }>(all: readonly Place[]): (Place & At)[] =>
    all
      .map((place) => ({ ...place, ...(places.get(place.file)?.at(place.offset) ?? { line: 1, column: 1 }) }))
      .sort((a, b) => (a.file === b.file ? a.offset - b.offset : a.file < b.file ? -1 : 1));
  return { adopted: placed(adopted), kept: placed(kept), files, parameters: added.map(({ name }) => name), errors };
}

/**
 * The texts of files as they are on disk; those in UTF-8 alone, which can be changed in a place and nowhere else.
 *
 * @param sources - the texts that were read before
 */
async function readRaws(
  content: string,
  files: ReadonlySet<string>,
  sources: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const raws = new Map<string, string>();
  for (const file of files) {
    const bytes = await readFile(path.join(content, file));
    if (decodeText(bytes).text !== sources.get(file))
      throw new Failure(`\`${file}\` has been changed in the meantime`, 'Call the command again.');
    if (isUtf8(bytes)) raws.set(file, bytes.toString('utf8'));
  }
  return raws;
}

async function parametersFile(
  content: string,
  there: string | undefined,
  added: Parameters<typeof addedParameters>[1],
): Promise<AdoptPlan['files'][number]> {
  const file = there ?? 'parameters.yml';
  if (there === undefined) return { file, text: addedParameters(undefined, added) };
  const was = await readFile(path.join(content, file), 'utf8');
  return { file, was, text: addedParameters(was, added) };
}
