import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { applyEdits } from '../problems/edit.ts';
import { Failure } from '../problems/failure.ts';
import type { CompiledTree } from '../project/prepare.ts';
import { type CheckedPage, isUnread, readCheckedPage } from '../rules/checked-page.ts';
import { parameterFor, wordsOf } from '../rules/hand-filled.ts';
import { withUsual } from '../rules/usual-parameters.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { type Adopted, type Decided, decidePage } from './decide.ts';
import { formsOf, type Guess } from './guess-parameters.ts';
import { parameterOf } from './parameter-of.ts';
import { addedParameters } from './parameters-text.ts';

/** What is declared for one page makes placeholders of others clear, but not for ever. */
const MOST_ROUNDS = 5;

/**
 * Decides about all pages of a tree; what a partial brings into several pages counts once. It decides again with what it
 * declares, so that another call would find nothing more.
 *
 * @param takes - whether a file may be changed
 */
export function decideTree(compiled: CompiledTree, takes: (file: string) => boolean): Decided {
  let vocabulary = compiled.settings.vocabulary;
  let decided = decideOnce(compiled, takes, vocabulary);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const added = newParameters(decided.adopted, compiled.settings.vocabulary);
    vocabulary = {
      ...compiled.settings.vocabulary,
      ...Object.fromEntries(added.map(({ name, parameter }) => [name, parameter])),
    };
    const next = decideOnce(compiled, takes, vocabulary);
    const isSame = next.adopted.length === decided.adopted.length;
    decided = next;
    if (isSame) break;
  }
  return decided;
}

function decideOnce(
  { tree, settings, pages }: CompiledTree,
  takes: (file: string) => boolean,
  vocabulary: Vocabulary,
): Decided {
  const sources = sourcesOf(tree);
  const sourceOf = (file: string): string => sources.get(file) ?? '';
  const partials = withRawFences(tree.partials);
  const all = pages
    .filter(({ compiled }) => !isUnread(compiled))
    .map((page) => readCheckedPage(page, vocabulary, partials, tree.kinds))
    .map((page) => decidePage(page, sourceOf))
    .map((decided) => ({
      ...decided,
      adopted: decided.adopted.map((edit) => ({
        ...edit,
        isDeclared:
          edit.isDeclared && (Object.hasOwn(settings.vocabulary, edit.name) || !Object.hasOwn(vocabulary, edit.name)),
      })),
    }));
  const once = <Place extends { file: string; offset: number }>(places: Place[]): Place[] =>
    [...new Map(places.map((place) => [`${place.file} ${place.offset}`, place])).values()].filter(({ file }) =>
      takes(file),
    );
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

const sourcesOf = (tree: SourceTree): Map<string, string> =>
  new Map([...tree.pages, ...tree.partials.values()].map(({ file, text }) => [file, text]));

/**
 * The parameters that tags need and that are not declared, the most usual first.
 *
 * @param declared - what is declared already
 */
export function newParameters(adopted: readonly Adopted[], declared: Vocabulary): Guess[] {
  const byName = Map.groupBy(
    adopted.filter(({ isDeclared }) => !isDeclared),
    ({ name }) => name,
  );
  // No two parameters answer to one name.
  const names = new Set([
    ...byName.keys(),
    ...Object.entries(declared).flatMap(([name, { aliases = [] }]) => [name, ...aliases]),
  ]);
  return [...byName]
    .sort(([a, its], [b, others]) => others.length - its.length || (a < b ? -1 : 1))
    .map(([name, its]): Guess => {
      const forms = formsOf(its.map(({ from }) => ({ text: from })));
      const parameter = parameterOf(name, names, spellingsOf(forms, name));
      for (const alias of parameter.aliases ?? []) names.add(alias);
      return { name, parameter, forms, places: its.length, pages: new Set(its.map(({ file }) => file)).size };
    });
}

/** What pages call a parameter, as a link could: `node_name`. */
const spellingsOf = (forms: readonly string[], name: string): string[] =>
  [...new Set(forms.map((form) => wordsOf(form).join('_')))]
    .filter((spelling) => spelling !== name && SPELLING.test(spelling))
    .slice(0, MOST_SPELLINGS);

const SPELLING = /^(?!(?:value|name|here)_)[a-z][a-z0-9]*(?:_(?!value|here)[a-z0-9]+)*$/;
const MOST_SPELLINGS = 4;

/** The tree as it will be. */
export function treeWith(tree: SourceTree, adopted: readonly Adopted[], added: readonly Guess[]): SourceTree {
  const edits = Map.groupBy(adopted, ({ file }) => file);
  const changed = <Source extends { file: string; text: string }>(source: Source): Source => {
    const own = edits.get(source.file);
    return own ? { ...source, text: applyEdits(source.text, own).text } : source;
  };
  const text = addedParameters(tree.parameters?.text, added);
  return {
    ...tree,
    pages: tree.pages.map(changed),
    partials: new Map([...tree.partials].map(([name, source]) => [name, changed(source)])),
    parameters: added.length === 0 ? tree.parameters : { ...tree.parameters, file: 'parameters.yml', text },
  };
}

/** The edits whose tags are live on the pages that they make. */
export function liveEdits(adopted: readonly Adopted[], after: readonly CheckedPage[]): Set<Adopted> {
  const tags = new Set(
    after.flatMap(({ tokens }) =>
      tokens.flatMap((token) => (token.type === 'variable' ? [`${token.file} ${token.offset} ${token.name}`] : [])),
    ),
  );
  const live = new Set<Adopted>();
  for (const own of Map.groupBy(adopted, ({ file }) => file).values()) {
    let moved = 0;
    for (const edit of own.toSorted((a, b) => a.offset - b.offset)) {
      if (tags.has(`${edit.file} ${edit.offset + moved} ${edit.name}`)) live.add(edit);
      moved += edit.to.length - edit.from.length;
    }
  }
  return live;
}
