import { codeParts } from '../../shared/code-parts.ts';
import * as hooks from '../../shared/hooks.ts';
import type { Linked, RemediationRow } from '../../shared/remediation-row.ts';
import { element } from '../dom/element.ts';
import { root } from '../dom/root.ts';

type Part = string | Node;

/** A remediation as `components/Remediations.astro` lays it out in a list of several incidents. */
export function showRow(row: RemediationRow): HTMLLIElement {
  const { what, kind, status, services, owner, ticket, due, closed, reason, changes = [], incident } = row;
  const item = element('li', {
    class: `is-${status}`,
    ...(status === 'open' && due !== undefined && { [hooks.due]: due }),
  });
  const facts: Part[] = [
    made('span', services.join(', ') || 'no service'),
    made('span', kind),
    made('span', owner ?? 'no owner'),
    ...(status === 'open' ? [classed('span', 'due', ...(due === undefined ? ['no date'] : ['due ', day(due)]))] : []),
    ...(closed === undefined ? [] : [made('span', `${status} `, day(closed))]),
    ...(ticket === undefined ? [] : [link({ title: 'Ticket', url: ticket }, 'noreferrer')]),
    incidentLink(incident),
  ];
  item.append(
    classed('span', 'status', status),
    ' ',
    made('b', ...words(what)),
    ' ',
    classed('span', 'facts', ...facts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]))),
  );
  if (reason !== undefined) item.append(made('p', 'Declined: ', ...words(reason)));
  if (changes.length > 0)
    item.append(
      made(
        'p',
        `${status === 'done' ? 'Changed' : 'To change'}: `,
        ...changes.flatMap((page, index): Part[] => (index === 0 ? [link(page)] : [', ', link(page)])),
      ),
    );
  return item;
}

function made(name: 'span' | 'b' | 'p' | 'code', ...parts: Part[]): HTMLElement {
  const node = element(name, {});
  node.append(...parts);
  return node;
}

function classed(name: 'span', className: string, ...parts: Part[]): HTMLElement {
  const node = made(name, ...parts);
  node.className = className;
  return node;
}

const words = (text: string): Part[] =>
  codeParts(text).map((part, index) => (index % 2 === 1 ? made('code', part) : part));

function day(date: string): HTMLElement {
  const time = element('time', { datetime: date });
  time.append(date);
  return time;
}

function incidentLink({ url, date, title }: RemediationRow['incident']): HTMLElement {
  const anchor = element('a', { href: new URL(url, root).href });
  anchor.append(day(date), ` ${title}`);
  return anchor;
}

function link({ title, url }: Linked, rel?: string): HTMLElement {
  const anchor = element('a', { href: new URL(url, root).href, ...(rel !== undefined && { rel }) });
  anchor.append(title);
  return anchor;
}
