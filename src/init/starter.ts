import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf } from '../content/addresses.ts';
import { readTree, type SourceTree } from '../content/read-tree.ts';
import { readSettings } from '../content/settings.ts';
import { starterFolder } from './starter-folder.ts';

/** The starter content, for a tree that has none of it. */
export interface Starter {
  /** Its files that are not there yet, `site.yml` apart, by path from the content folder. */
  files: Map<string, Uint8Array>;
  /** The tree with them. */
  whole: SourceTree;
  /** The link that it offers to try first. */
  example: string | undefined;
}

/** Reads what the starter can add to a tree: no file that is there, and no page whose address is taken. */
export async function readStarter(tree: SourceTree): Promise<Starter> {
  const folder = starterFolder();
  const starter = await readTree(folder);
  const taken = new Set(tree.pages.map(({ file }) => addressOf(file).toLowerCase()));
  const factors = tree.factors ?? starter.factors;
  const synonyms = tree.synonyms ?? starter.synonyms;
  const whole: SourceTree = {
    ...tree,
    pages: [...tree.pages, ...starter.pages.filter(({ file }) => !taken.has(addressOf(file).toLowerCase()))],
    partials: new Map([...starter.partials, ...tree.partials]),
    templates: new Map([...starter.templates, ...tree.templates]),
    others: new Map([...starter.others, ...tree.others]),
    parameters: tree.parameters ?? starter.parameters,
    ...(factors && { factors }),
    ...(synonyms && { synonyms }),
  };
  const there = filesOf(tree);
  const files = new Map<string, Uint8Array>();
  for (const file of [...filesOf(whole)].filter((each) => !there.has(each)).sort())
    files.set(file, await readFile(path.join(folder, file)));
  return { files, whole, example: readSettings(starter).site.example };
}

function filesOf({ pages, partials, templates, others, parameters, factors, synonyms }: SourceTree): Set<string> {
  const settings = [parameters, factors, synonyms].filter((each) => each !== undefined);
  const texts = [...pages, ...partials.values(), ...templates.values(), ...settings];
  return new Set([...texts.map(({ file }) => file), ...others.keys()]);
}
