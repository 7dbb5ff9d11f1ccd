import * as hooks from '../../shared/hooks.ts';
import {
  countBefore,
  type Filters,
  filterNames,
  inOrder,
  isAmong,
  type PartIndex,
  partsFor,
  readFilters,
} from '../../shared/remediation-parts.ts';
import type { RemediationRow } from '../../shared/remediation-row.ts';
import { element } from '../dom/element.ts';
import { markOverdue, today } from '../dom/overdue.ts';
import type { Filler } from '../fill/filler.ts';
import { carryOnLink } from '../fill/keep-query.ts';
import { loadData } from '../rooms/load-data.ts';
import { showRow } from './show-row.ts';

/** So many are shown at once; a button brings as many again. */
const SHOWN = 50;

/** Makes the list of remediations follow the filters of its address, and its form. */
export async function startRemediations(page: HTMLElement, filler: Filler): Promise<void> {
  const form = page.querySelector('form');
  const list = page.querySelector<HTMLElement>('.remediations');
  const status = page.querySelector<HTMLElement>(`[${hooks.found}]`);
  if (!form || !list || !status) return;
  const load = loader();
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const filters = readFilters(new URLSearchParams(location.search));
    fillForm(form, filters);
    const rows = await load(filters);
    if (mine !== turn) return;
    if (rows) showRows(list, status, inOrder(rows, filters.sort), filler);
    else status.textContent = 'The list cannot be loaded. Try again.';
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    writeAddress(form);
    void show();
  });
  addEventListener('popstate', () => void show());
  const query = new URLSearchParams(location.search);
  // Without a filter the page has the first of them already.
  if (filterNames.some((name) => query.has(name)) || list.childElementCount < SHOWN) await show();
  const index = await load.index();
  if (index) countOverdue(page, index);
}

interface Load {
  /** The remediations that filters ask for; undefined when they cannot be loaded. */
  (filters: Filters): Promise<RemediationRow[] | undefined>;
  index(): Promise<PartIndex | undefined>;
}

/** Loads each part once, and only those that are needed. */
function loader(): Load {
  const read = <Content>(file: string): Promise<Content> => loadData<Content>(`_pagebook/remediations/${file}`);
  const index = (): Promise<PartIndex | undefined> => read<PartIndex>('index').catch(() => undefined);
  const rowsFor = async (filters: Filters): Promise<RemediationRow[] | undefined> => {
    const known = await index();
    if (!known) return undefined;
    const parts = partsFor(known, filters).map(({ file }) => read<RemediationRow[]>(file));
    const loaded = await Promise.all(parts).catch(() => undefined);
    return loaded?.flat().filter((row) => isAmong(row, filters, today()));
  };
  return Object.assign(rowsFor, { index });
}

function showRows(list: HTMLElement, status: HTMLElement, rows: RemediationRow[], filler: Filler): void {
  const show = (count: number): void => {
    const items = rows.slice(0, count).map(showRow);
    list.replaceChildren(...items);
    for (const link of list.querySelectorAll('a')) carryOnLink(link, filler.query);
    markOverdue();
    status.textContent =
      rows.length === 0 ? 'No remediation is like that.' : `${Math.min(count, rows.length)} of ${rows.length} shown`;
    list.parentElement?.querySelector(`[${hooks.more}]`)?.remove();
    if (count >= rows.length) return;
    const more = element('button', { type: 'button', [hooks.more]: '' });
    more.append('Show more');
    more.addEventListener('click', () => {
      show(count + SHOWN);
      list.children[count]?.querySelector<HTMLElement>('a')?.focus();
    });
    list.after(more);
  };
  show(SHOWN);
}

/** The form says what the address does; a value that it does not offer is offered from now on. */
function fillForm(form: HTMLFormElement, filters: Filters): void {
  for (const select of form.querySelectorAll('select')) {
    const value = filters[select.name as keyof Filters] ?? '';
    const isDefault = select.name === 'status' && value === 'open';
    const wanted = isDefault ? '' : value;
    if (![...select.options].some((option) => option.value === wanted)) select.append(new Option(wanted, wanted));
    select.value = wanted;
  }
}

function writeAddress(form: HTMLFormElement): void {
  const url = new URL(location.href);
  for (const { name, value } of form.querySelectorAll('select'))
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
}

/** What is overdue is decided today, whenever the site was built. */
function countOverdue(page: HTMLElement, { due }: PartIndex): void {
  const counts = page.querySelector('.counts');
  const count = countBefore(due, today());
  if (!counts || count === 0) return;
  const item = element('li', {});
  const link = element('a', { href: `${location.pathname}?due=overdue` });
  const number = element('b', {});
  number.append(String(count));
  link.append(number, ' overdue');
  item.append(link);
  counts.children[0]?.after(item);
}
