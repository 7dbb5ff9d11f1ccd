import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { Failure } from '../problems/failure.ts';
import type { CompiledTree } from '../project/compile-tree.ts';
import { isUnread, readCheckedPage } from '../rules/checked-page.ts';
import { parameterFor } from '../rules/placeholders/hand-filled.ts';
import { usualParameters, withUsual } from '../rules/placeholders/usual-parameters.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { type Decided, decidePage } from './decide.ts';
import { newParameters } from './plan-tags.ts';

/** What is declared for one page makes placeholders of others clear, but not for ever. */
const MOST_ROUNDS = 5;

/**
 * Decides about all pages of a tree; what a partial brings into several pages counts once. It decides again with what it
 * declares, so that another call would find nothing more.
 *
 * @param takes - whether a file may be changed
 * @param progress - told of how many of the pages it has decided
 */
export function decideTree(
  { tree, settings, pages }: CompiledTree,
  takes: (file: string) => boolean,
  progress?: (done: number, total: number) => void,
): Decided {
  const sources = new Map([...tree.pages, ...tree.partials.values()].map(({ file, text }) => [file, text]));
  const sourceOf = (file: string): string => sources.get(file) ?? '';
  const partials = withRawFences(tree.partials);
  const { vocabulary } = settings;
  const read = pages.filter(({ compiled }) => !isUnread(compiled));
  const decisions = new Map<string, Decided>();
  const decide = (some: typeof read, more: Vocabulary): void => {
    for (const [index, page] of some.entries()) {
      decisions.set(page.file, decidePage(readCheckedPage(page, vocabulary, partials, tree.kinds), sourceOf, more));
      progress?.(index + 1, some.length);
    }
  };
  decide(read, {});
  const seen = new Set<string>();
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const added = newParameters(together(decisions, takes).adopted, vocabulary);
    // What is usual was clear before.
    const fresh = added
      .map(({ name }) => name)
      .filter((name) => !Object.hasOwn(usualParameters, name) && !seen.has(name));
    if (fresh.length === 0) break;
    for (const name of fresh) seen.add(name);
    const isNamed = mentions(fresh);
    const withPartials = [...tree.partials.values()].some(({ text }) => isNamed(text));
    decide(
      read.filter(({ text }) => withPartials || isNamed(text)),
      Object.fromEntries(added.map(({ name, parameter }) => [name, parameter])),
    );
  }
  return together(decisions, takes);
}

/** Tells whether a text has one of some names, however its words are put together. */
function mentions(names: readonly string[]): (text: string) => boolean {
  return (text) => {
    const words = text
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_');
    return names.some((name) => words.includes(name));
  };
}

function together(decisions: ReadonlyMap<string, Decided>, takes: (file: string) => boolean): Decided {
  const once = <Place extends { file: string; offset: number }>(places: Place[]): Place[] =>
    [...new Map(places.map((place) => [`${place.file} ${place.offset}`, place])).values()].filter(({ file }) =>
      takes(file),
    );
  const all = [...decisions.values()];
  return { adopted: once(all.flatMap(({ adopted }) => adopted)), kept: once(all.flatMap(({ kept }) => kept)) };
}

/**
 * Leaves out what is for other parameters.
 *
 * @param only - names of parameters, or other names for them
 * @throws Failure - when nothing is for one of them
 */
export function onlyFor({ adopted }: Decided, only: readonly string[], vocabulary: Vocabulary): Decided {
  const known = withUsual(vocabulary);
  const all = new Set(adopted.map(({ name }) => name));
  const names = new Set(
    only.map((asked) => {
      const name = parameterFor(asked, known) ?? asked;
      if (all.has(name)) return name;
      throw new Failure(
        `no placeholder can become a tag for \`${asked}\``,
        `The parameters are ${[...all].sort().join(', ') || 'none'}.${didYouMean(asked, all)}`,
        2,
      );
    }),
  );
  // What stays may be for any parameter.
  return { adopted: adopted.filter(({ name }) => names.has(name)), kept: [] };
}
