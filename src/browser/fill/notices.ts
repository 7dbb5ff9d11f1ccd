import * as attributes from '../../shared/attributes.ts';
import { knownNames } from '../../shared/declared-name.ts';
import * as hooks from '../../shared/hooks.ts';
import { type Json, own, textOf } from '../../shared/json.ts';
import { FIELDS_ALONE } from '../../shared/rest-of-page.ts';
import { countOf, refusalWords, unusedWords } from '../../shared/words.ts';
import { announce } from '../dom/announce.ts';
import { element } from '../dom/element.ts';
import { readable } from '../dom/visible-value.ts';
import { nearNames } from '../lost/near-names.ts';
import type { Filler } from './filler.ts';
import type { Notice, Report } from './report.ts';

/** More names than these would be a list to read. */
const MOST_NAMES = 8;

type Part = string | Node;

/** Says what the page did not use of its link, why, and what to pick instead: plainly, and without letting a value act. */
export function showNotices(report: Report, filler: Filler): void {
  const list = document.querySelector<HTMLElement>(`[${attributes.notices}]`);
  if (!list) return;
  const unused = Map.groupBy(
    report.filter((notice) => !('value' in notice)),
    ({ why }) => why,
  );
  const items = [
    ...[...unused.values()].map((group) => unusedParts(group, filler)),
    ...refusedOf(report).map((notice) => refusedParts(notice, filler)),
  ];
  list.replaceChildren(
    ...items.map((parts) => {
      const item = element('li', {});
      item.append(...parts);
      return item;
    }),
  );
  list.hidden = items.length === 0;
}

type Refused = Extract<Notice, { value: Json }>;

/** The refused values, each once for each reason: a slot and a section may refuse the same one. */
const refusedOf = (report: Report): Refused[] => [
  ...new Map(
    report.flatMap((notice) => ('value' in notice ? [[`${notice.name} ${notice.why}`, notice] as const] : [])),
  ).values(),
];

/** What was not used for one reason. */
function unusedParts(group: Notice[], { page }: Filler): Part[] {
  const why = unusedWords[group[0]?.why as keyof typeof unusedWords];
  const names = [...new Set(group.map(({ name }) => name))];
  if (names[0] === '') return [`Not used: the whole query, because ${why}.`];
  const shown = names.slice(0, MOST_NAMES).flatMap((name, index) => [index > 0 ? ', ' : '', readable(name)]);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const known = knownNames(page.names);
  const meant = group[0]?.why === 'unknown' ? names.slice(0, MOST_NAMES).map((name) => nearest(name, known)) : [];
  const suggestions = [...new Set(meant.filter((name) => name !== undefined))].map(readable);
  return [
    'Not used from the link: ',
    ...shown,
    `${more}, because ${why}.`,
    ...(suggestions.length > 0
      ? [' Did you mean ', ...suggestions.flatMap((name, index) => [index > 0 ? ', ' : '', name]), '?']
      : []),
  ];
}

/** A value that was refused, or a service that is not in the catalogue, with the values to pick instead. */
function refusedParts({ name, value, why }: Refused, filler: Filler): Part[] {
  const parameter = own(filler.page.parameters, name);
  if (why === 'list' && Array.isArray(value)) {
    const scalars = value.filter((item) => typeof item !== 'object');
    return [
      `${countOf(value.length, name)}: choose one. `,
      ...scalars.flatMap((item) => [
        pick(name, textOf(item), parameter?.type === 'json' ? JSON.stringify([item]) : textOf(item), filler),
        ' ',
      ]),
    ];
  }
  const known =
    why === 'service'
      ? Object.keys(filler.page.catalogue).filter((name) => name !== FIELDS_ALONE)
      : why === 'choice'
        ? (parameter?.choices ?? [])
        : [];
  const meant = nearest(textOf(value), known);
  const start =
    why === 'service'
      ? [readable(textOf(value)), ' ']
      : ['Refused for ', readable(name), ': ', readable(textOf(value)), ' '];
  return [
    ...start,
    ...withCode(`${refusalWords(why, parameter)}.`),
    ...(meant === undefined ? [] : [' Did you mean ', pick(name, meant, meant, filler), '?']),
  ];
}

/** Words in which what is between backticks is code. */
const withCode = (words: string): Part[] =>
  words.split('`').map((part, index) => (index % 2 === 1 ? readable(part) : part));

const nearest = (name: string, known: readonly string[]): string | undefined =>
  nearNames(name, known, (each) => each)[0];

/** A button that gives a parameter a value. */
function pick(name: string, label: string, value: string, filler: Filler): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'pick', [hooks.pick]: name });
  button.append(label);
  button.addEventListener('click', () => {
    filler.type(name, [value]);
    // The button is gone with its notice.
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    announce(filler, name);
  });
  return button;
}
