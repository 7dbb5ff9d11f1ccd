import { refuse } from '../../shared/admit.ts';
import * as attributes from '../../shared/attributes.ts';
import { fillLink, type LinkRefusal } from '../../shared/fill-link.ts';
import * as hooks from '../../shared/hooks.ts';
import { type Json, textOf } from '../../shared/json.ts';
import type { SlotText } from '../../shared/names.ts';
import type { Decision, Scope } from '../../shared/scope.ts';
import { continueLists } from './continue-lists.ts';

/** A value that a place did not admit; `shared/words.ts` has the words for why. */
export interface Refused {
  name: string;
  value: Json;
  why: LinkRefusal | 'repeated';
}

/** What filling did not do. */
export interface Filled {
  refused: Refused[];
  /** How many sections the values hide, not counting those inside hidden ones. */
  hidden: number;
}

type SectionState = Decision['state'];

const FILLED_ATTRIBUTES = ['alt', 'title'];
const CODE = /^(?:CODE|PRE)$/;
/** How many elements repetitions may add: by lists inside lists, one link could fill the memory. */
const MAX_REPEATED = 20_000;

/**
 * Fills a built tree with values. All it needs is in the tree's attributes, so filling again
 * with other values gives what filling the built page with them would have given.
 *
 * @param reveal - show hidden sections too, with their conditions
 */
export function fillTree(root: Element, scope: Scope, reveal = false): Filled {
  const filled: Filled = { refused: [], hidden: 0 };
  let spare = MAX_REPEATED;
  for (const element of root.querySelectorAll(`[${hooks.repeat}]`)) element.remove();
  fillChildren(root, scope, false);
  continueLists(root);
  return filled;

  function fillChildren(parent: Element, scope: Scope, inCode: boolean): void {
    for (const group of groupBySection([...parent.children], 0)) {
      const [first] = group as [Element];
      if (first.hasAttribute(hooks.section)) fillRun(group, 0, scope, inCode, 'shown');
      else fillElement(first, scope, inCode);
    }
  }

  /** Fills neighbours that belong to the same sections, as far as `depth` says. */
  function fillRun(run: Element[], depth: number, scope: Scope, inCode: boolean, state: SectionState): void {
    for (const group of groupBySection(run, depth)) {
      const [first] = group;
      const condition = first && conditionsOf(first)[depth];
      if (condition === undefined) {
        for (const element of group) {
          settle(element, state, reveal);
          fillElement(element, scope, inCode);
        }
        continue;
      }
      const decision = scope.decide(condition);
      if (decision.state === 'hidden' && state !== 'hidden') filled.hidden++;
      const scopes = decision.state === 'shown' ? decision.scopes : [scope];
      const times = [group, ...repeat(group, affordable(group, condition, scopes.length - 1))];
      for (const [index, each] of times.entries())
        fillRun(each, depth + 1, scopes[index] ?? scope, inCode, worse(state, decision.state));
    }
  }

  /** How often a group can be repeated before there is too much of everything. */
  function affordable(group: Element[], name: string, times: number): number {
    if (times === 0) return 0;
    const size = group.reduce((sum, element) => sum + 1 + element.querySelectorAll('*').length, 0);
    const possible = Math.min(times, Math.floor(spare / size));
    spare -= possible * size;
    if (possible < times) filled.refused.push({ name, value: times + 1, why: 'repeated' });
    return possible;
  }

  function fillElement(element: Element, scope: Scope, inCode: boolean): void {
    if (element.hasAttribute(attributes.parameter)) fillSlot(element, scope, inCode);
    else {
      if (element.hasAttribute(hooks.href)) fillHref(element, scope);
      for (const name of FILLED_ATTRIBUTES) fillAttribute(element, name, scope);
      if (element.firstElementChild) fillChildren(element, scope, inCode || CODE.test(element.tagName));
    }
  }

  function fillSlot(element: Element, scope: Scope, inCode: boolean): void {
    const name = element.getAttribute(attributes.parameter) as string;
    const value = (element.hasAttribute(hooks.item) && scope.lookup('.')) || scope.lookup(name);
    const why = value?.refused || (value && inCode && refuse(value.value, value.parameter, inCode));
    if (value && why) filled.refused.push({ name, value: value.value, why });
    const text = value && !why ? textOf(value.value) : (element.getAttribute(hooks.tag) ?? `{{${name}}}`);
    if (element.textContent !== text) element.textContent = text;
    element.setAttribute(attributes.state, why ? 'refused' : (value?.source ?? 'unfilled'));
  }

  function fillHref(element: Element, scope: Scope): void {
    const { href, missing, refused, why } = fillLink(templateOf(element, hooks.href), scope);
    if (href !== undefined) {
      element.setAttribute('href', (element.getAttribute(hooks.root) ?? '') + href);
      element.removeAttribute(hooks.unlinked);
      return;
    }
    element.removeAttribute('href');
    element.setAttribute(hooks.unlinked, missing ? `needs ${missing}` : `${refused} is refused`);
    if (refused) filled.refused.push({ name: refused, value: scope.lookup(refused)?.value ?? '', why });
  }
}

function fillAttribute(element: Element, name: string, scope: Scope): void {
  if (!element.hasAttribute(hooks.fill + name)) return;
  const parts = templateOf(element, hooks.fill + name).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = scope.lookup(part);
    return value && !value.refused ? textOf(value.value) : `{{${part}}}`;
  });
  element.setAttribute(name, parts.join(''));
}

/** Shows, hides or folds what a section takes along. */
function settle(holder: Element, state: SectionState, reveal: boolean): void {
  const fold = foldOf(holder);
  const hidden = state === 'hidden' && !reveal;
  const undecided = !hidden && state !== 'shown';
  holder.toggleAttribute('hidden', hidden);
  fold?.lastElementChild?.toggleAttribute('hidden', hidden);
  const target = fold ?? holder;
  // A fold that the reader opened stays open while nothing has been decided.
  if (fold && target.hasAttribute(attributes.undecided) !== undecided)
    fold.toggleAttribute('open', !undecided || reveal);
  target.toggleAttribute(attributes.undecided, undecided);
}

function groupBySection(run: Element[], depth: number): Element[][] {
  const groups: Element[][] = [];
  let last: string | undefined;
  for (const element of run) {
    const id = sectionsOf(element)[depth];
    if (id && id === last) groups.at(-1)?.push(element);
    else groups.push([element]);
    last = id;
  }
  return groups;
}

/** Copies of a group, put after it; they are taken away before the page is filled again. */
function repeat(group: Element[], times: number): Element[][] {
  const copies = Array.from({ length: times }, () => group.map((element) => element.cloneNode(true) as Element));
  for (const copy of copies.flat()) {
    copy.setAttribute(hooks.repeat, '');
    for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  }
  group.at(-1)?.after(...copies.flat());
  return copies;
}

const wordsOf = (element: Element, attribute: string): string[] => element.getAttribute(attribute)?.split(' ') ?? [];

const sectionsOf = (element: Element): string[] => wordsOf(element, hooks.section);

const conditionsOf = (holder: Element): string[] =>
  wordsOf(foldOf(holder)?.lastElementChild ?? holder, attributes.when);

/** The `details` of blocks and list items; words and table rows have none. */
function foldOf(holder: Element): Element | null {
  if (holder.tagName === 'DETAILS') return holder;
  return holder.tagName === 'LI' ? holder.querySelector('details') : null;
}

const templateOf = (element: Element, attribute: string): SlotText =>
  JSON.parse(element.getAttribute(attribute) as string);

/** What is hidden by one of two is hidden, and comes first by its letters as well. */
const worse = (a: SectionState, b: SectionState): SectionState => (a === 'shown' ? b : b === 'shown' || a < b ? a : b);
