import type { Code, InlineCode } from 'mdast';
import { shellSourcesOf } from '../../shell/commands-in.ts';
import { variablesOf } from '../../shell/variables.ts';
import type { CheckedPage } from '../checked-page.ts';
import { type KnownNames, parameterFor } from './hand-filled.ts';
import { usualVocabulary } from './usual-parameters.ts';

/** What shells and systems set themselves, and what a reader's own machine does. */
const GIVEN =
  /^(?:HOSTNAME|HOSTTYPE|USER|USERNAME|LOGNAME|HOME|PWD|OLDPWD|PATH|SHELL|LANG|EDITOR|TERM|TMPDIR|KUBECONFIG|env|COMPUTERNAME|(?:AWS|GITHUB|GITLAB|CI|AZURE|GOOGLE|CLOUDSDK|DOCKER|XDG|SSH|LC)_\w+)$/;
/** How the names of variables end that hold the name of a thing: `PDB_NAME`. */
const NAMED = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:NAME|POD|NODE|HOST|NAMESPACE)$/;

/** Variables in a shell block, or in a command in a sentence, that nothing on the page sets, and that a parameter could replace. */
export function unsetVariables(
  code: Code | InlineCode,
  page: CheckedPage,
  known: KnownNames,
  open: boolean,
): { index: number; text: string }[] {
  const isWaiting = waitingOn(page, known, open);
  const used =
    code.type === 'inlineCode'
      ? variablesOf(code.value).used
      : shellSourcesOf(code, true).flatMap((source) =>
          variablesOf(source.text).used.map((each) => ({ ...each, index: source.offsetAt(each.index) })),
        );
  // What is outside of all sections is in each way of deciding them.
  return [...new Map(used.map((each) => [each.index, each])).values()]
    .filter(({ name }) => isWaiting(name))
    .map(({ index, text }) => ({ index, text }));
}

/** Tells of a variable whether nothing on the page sets it, and a parameter could replace it. */
function waitingOn(page: CheckedPage, known: KnownNames, open: boolean): (name: string) => boolean {
  const { set, setsOthers } = variablesIn(page);
  if (setsOthers) return () => false;
  // What a script calls `$file` or `$size` is its own, wherever it has it from; who waits for a reader writes in capitals.
  const isMeant = (name: string): boolean =>
    parameterFor(name, known) !== undefined &&
    (name === name.toUpperCase() || parameterFor(name, usualVocabulary) !== undefined);
  return (name) => !set.has(name) && !GIVEN.test(name) && (isMeant(name) || (open && NAMED.test(name)));
}

interface PageVariables {
  /** Every variable that a shell block of the page sets, in whatever order: steps may refer to any of them. */
  set: Set<string>;
  used: Set<string>;
  /** Whether any other may be set, by a file that is read in, say. */
  setsOthers: boolean;
}

const known = new WeakMap<CheckedPage, PageVariables>();

/** The names of variables that the scripts of a page set, or use as they have them from elsewhere. */
export function ownVariables(page: CheckedPage, known: KnownNames, open: boolean): ReadonlySet<string> {
  const { set, used } = variablesIn(page);
  const isWaiting = waitingOn(page, known, open);
  return new Set([...set, ...[...used].filter((name) => !isWaiting(name))]);
}

function variablesIn(page: CheckedPage): PageVariables {
  const found = known.get(page) ?? findVariables(page);
  known.set(page, found);
  return found;
}

function findVariables({ nodes }: CheckedPage): PageVariables {
  const all: PageVariables = { set: new Set(), used: new Set(), setsOthers: false };
  const spans = nodes('inlineCode').map(({ value }) => value);
  const blocks = nodes('code').flatMap((code) => shellSourcesOf(code, true).map(({ text }) => text));
  for (const text of [...spans, ...blocks]) {
    // Without either sign there is no variable.
    if (
      !/[$=]|\b(?:read|for|select|local|export|declare|mapfile|getopts|set|setenv|source)\b|^[ \t]{0,9}\.[ \t]/m.test(
        text,
      )
    )
      continue;
    const { set, used, setsOthers } = variablesOf(text);
    all.setsOthers ||= setsOthers;
    for (const name of set) all.set.add(name);
    for (const { name } of used) all.used.add(name);
  }
  return all;
}
