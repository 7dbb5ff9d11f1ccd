import type { SourceTree } from '../content/read-tree.ts';
import { applyEdits } from '../problems/edit.ts';
import type { CheckedPage } from '../rules/checked-page.ts';
import { parameterFor, wordsOf } from '../rules/placeholders/hand-filled.ts';
import { usualVocabulary } from '../rules/placeholders/usual-parameters.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { Adopted } from './decide.ts';
import { formsOf, type Guess } from './guess-parameters.ts';
import { parameterOf } from './parameter-of.ts';
import { addedParameters } from './parameters-text.ts';

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
    // `virsh` calls a machine `domain`, which links do not.
    .filter((spelling) => [undefined, name].includes(parameterFor(spelling, usualVocabulary)))
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
