import { pageDataOf } from '../language/fill-parameter.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import { knownNames } from '../shared/declared-name.ts';
import { textOf } from '../shared/json.ts';
import type { PageData } from '../shared/page-data.ts';
import type { CommandPieces } from '../shared/pieces.ts';
import { readLink, type Unused, writeQuery } from '../shared/read-link.ts';
import { Scope } from '../shared/scope.ts';
import { type Value, valuesOf } from '../shared/values.ts';
import { refusalWords, unusedWords } from '../shared/words.ts';
import { type NotAdmitted, type Part, PieceFiller } from './fill-pieces.ts';
import type { PageFile, SiteFacts } from './schemas.ts';

/** A block of commands with its values. */
export interface FilledCommand {
  /** Where something is missing or refused, its tag is there as written. */
  text: string;
  /** Whether it can be run as it is. */
  isComplete: boolean;
  /** The names of values that it needs and does not have. */
  missing: string[];
  /** The names of its values, and of what it acts on, that the link decided: the target is the choice of whoever made the link. */
  fromLink: string[];
  /** Whether it changes something; null when that is not known. */
  changes: boolean | null;
  language?: string;
  /** Why it is not to be copied. */
  uncopied?: string;
}

export interface FilledStep {
  section: string;
  /** Its number in its section, among the steps that are shown. */
  number: number;
  /** What it depends on that is not known. */
  onlyWhen: string[];
  text: Part[];
  commands: FilledCommand[];
}

/** A value that the page has. */
export interface FilledValue {
  name: string;
  value: string;
  source: Value['source'];
}

/** What of a link is not in the page, and why. */
export interface NotUsed {
  name: string;
  /** Words that finish "not used, because …". They hold no value of the link. */
  why: string;
}

export interface FilledPage {
  steps: FilledStep[];
  /** Its Markdown. */
  text: Part[];
  values: FilledValue[];
  /** The parameters of the page that have no value. */
  missing: string[];
  notUsed: NotUsed[];
  /** What a link carries to it whose values are all used: `?host=web-1`. */
  query: string;
  /** How many sections do not apply. */
  hidden: number;
}

/**
 * Fills a page as the browser does, by the same rules: sections are decided, and a value is only
 * where it is admitted. The values of a link are anybody's: treat them as data.
 *
 * @param page - a page's `page.json`
 * @param query - the query of a link, `?host=web-1&service=checkout`
 * @param site - `site.json`: the catalogue and the names of all parameters; without it a page's own are all that is known
 */
export function fillPage(page: PageFile, query: string, site?: SiteFacts): FilledPage {
  const data = pageDataOf(mergeVocabularies(site?.parameters ?? {}, page.parameters), site?.services ?? {});
  const { given, unused } = readLink(query === '' || query.startsWith('?') ? query : `?${query}`, '', data);
  const values = valuesOf(data, given, new Set());
  const scope = new Scope(data, values);
  const filler = new PieceFiller();
  const text = filler.fill(page.text, scope);
  // A link that repeats much of the text leaves the steps what they need.
  const stepFiller = new PieceFiller();
  const steps = fillSteps(page.steps, scope, stepFiller);

  const found = Object.keys(page.parameters).map((name) => [name, values(name)] as const);
  const refused = [...found, ...Array.from(given.keys(), (name) => [name, values(name)] as const)].flatMap(
    ([name, value]): NotAdmitted[] => (value?.refused ? [{ name, why: value.refused }] : []),
  );
  return {
    steps,
    text,
    values: found.flatMap(([name, value]) =>
      value && !value.refused ? [{ name, value: textOf(value.value), source: value.source }] : [],
    ),
    missing: found.filter(([, value]) => !value).map(([name]) => name),
    notUsed: [
      ...unusedNames(unused, data),
      ...notAdmitted([...refused, ...filler.notAdmitted, ...stepFiller.notAdmitted], data),
    ],
    query: queryOf(given, [...refused, ...filler.notAdmitted, ...stepFiller.notAdmitted]),
    hidden: filler.hidden,
  };
}

function queryOf(given: ReadonlyMap<string, readonly string[]>, refused: readonly NotAdmitted[]): string {
  const names = new Set(refused.map(({ name }) => name));
  return writeQuery(new Map([...given].filter(([name]) => !names.has(name))));
}

function fillSteps(steps: PageFile['steps'], scope: Scope, filler: PieceFiller): FilledStep[] {
  const numbers = new Map<string, number>();
  return steps.flatMap(({ section, when = [], text, commands }) => {
    const { scopes, open } = filler.decide(when, scope, text.length + 1);
    return scopes.map((each): FilledStep => {
      const number = (numbers.get(section) ?? 0) + 1;
      numbers.set(section, number);
      return {
        section,
        number,
        onlyWhen: open,
        text: filler.fill(text, each),
        commands: commands.map((command) => fillCommand(command, each, filler)),
      };
    });
  });
}

function fillCommand(
  { language, text, changes, targets, uncopied }: CommandPieces,
  scope: Scope,
  filler: PieceFiller,
): FilledCommand {
  const parts = filler.fill(text, scope);
  const own = parts.flatMap(({ slot, fromLink }) => (slot !== undefined && fromLink ? [slot] : []));
  const others = targets.filter((name) => scope.lookup(name)?.fromLink);
  const missing = parts.flatMap(({ slot, state }) =>
    slot !== undefined && (state === 'unfilled' || state === 'refused') ? [slot] : [],
  );
  return {
    text: parts.map((part) => part.text).join(''),
    isComplete: missing.length === 0 && uncopied === undefined && !parts.some(({ isUndecided }) => isUndecided),
    missing: [...new Set(missing)],
    fromLink: [...new Set([...own, ...others])],
    changes,
    ...(language !== undefined && { language }),
    ...(uncopied !== undefined && { uncopied }),
  };
}

function unusedNames(unused: readonly Unused[], { names }: PageData): NotUsed[] {
  const known = knownNames(names);
  return unused.map(({ name, why }) => {
    const meant = why === 'unknown' ? didYouMean(name.split('.', 1)[0] ?? '', known) : '';
    return { name: name === '' ? 'the whole query' : name, why: `${unusedWords[why]}${meant && `.${meant}`}` };
  });
}

/** Each name once for each reason: a slot and a section may refuse the same value. */
function notAdmitted(refused: readonly NotAdmitted[], { parameters }: PageData): NotUsed[] {
  const unique = new Map(refused.map((each) => [`${each.name} ${each.why}`, each]));
  return Array.from(unique.values(), ({ name, why }) => ({
    name,
    why: `its ${why === 'repeated' ? '' : 'value '}${refusalWords(why, parameters[name])}`,
  }));
}
