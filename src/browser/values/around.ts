import type { Around, Changed, Listed } from '../../shared/around.ts';
import * as hooks from '../../shared/hooks.ts';
import { textOf } from '../../shared/json.ts';
import { element } from '../dom/element.ts';
import { root } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import { carryOnLink } from '../fill/keep-query.ts';
import { loadData } from '../rooms/load-data.ts';
import { merged, RECENT_DAYS, recentChanges } from './recent-changes.ts';

let shown: string | undefined;

/** Lists what changed lately in the services of the page or of its link, and what happened to them before, at the page's end. */
export async function showAround(filler: Filler): Promise<void> {
  const aside = document.querySelector<HTMLElement>(`[${hooks.around}]`);
  if (!aside) return;
  const own = aside.getAttribute(hooks.around)?.split(' ').filter(Boolean) ?? [];
  const named = own.length === 0 ? serviceOfLink(filler) : undefined;
  const names = named === undefined ? own : [encodeURIComponent(named)];
  const wanted = names.join(' ');
  if (wanted === shown) return;
  shown = wanted;
  if (own.length === 0) for (const old of aside.querySelectorAll(`[${hooks.ofService}]`)) old.remove();
  const found = await Promise.all(names.map((name) => load(name)));
  const [first, ...others] = found.flatMap((around) => around ?? []);
  if (!first || wanted !== shown) return;
  const { title, all } = first.changed;
  const changes = merged([first, ...others].map(({ changed }) => changed.changes));
  const suffix = named === undefined ? '' : ` in ${named}`;
  const changed = changedSection(title + suffix, changes, all, filler.query);
  if (named !== undefined)
    aside.prepend(
      ...changed,
      ...first.lists.flatMap(({ title, pages }) => section(title + suffix, pages, filler.query)),
    );
  // What the page was built with lists the same, whenever it was.
  else replace(aside, title, changed);
}

/** The service that the link names, as far as the catalogue knows it. */
function serviceOfLink(filler: Filler): string | undefined {
  const name = document.querySelector(`[${hooks.context}]`)?.getAttribute(hooks.context);
  const value = name == null ? undefined : filler.values(name);
  const service = value ? textOf(value.value) : '';
  return Object.hasOwn(filler.page.catalogue, service) && !filler.missing?.awaits(service) ? service : undefined;
}

const load = (service: string): Promise<Around | undefined> =>
  loadData<Around>(`context/${service}`).catch(() => undefined);

function replace(aside: HTMLElement, title: string, by: HTMLElement[]): void {
  const old = [...aside.children].find((each) => each.querySelector('h2')?.textContent === title);
  if (old) old.replaceWith(...by);
  else aside.append(...by);
}

function changedSection(title: string, changes: Changed[], all: string, query: string): HTMLElement[] {
  if (changes.length === 0) return [];
  const { recent, more, older } = recentChanges(changes, new Date());
  const part = headed(title);
  const about = element('p', {});
  about.append(
    recent.length > 0
      ? `In the last ${RECENT_DAYS} days:`
      : `Nothing is noted in the last ${RECENT_DAYS} days. The last before that:`,
  );
  const list = listOf([...recent, ...older], query);
  const rest = element('p', {});
  const link = element('a', { href: new URL(all, root).href });
  link.append(more > 0 ? `${more} more, in the log` : 'The log');
  carryOnLink(link, query);
  rest.append(link);
  part.append(about, list, rest);
  return [part];
}

function section(title: string, pages: Listed[], query: string): HTMLElement[] {
  if (pages.length === 0) return [];
  const part = headed(title);
  part.append(
    listOf(
      pages.map(({ date = '', ...page }) => ({ ...page, at: date })),
      query,
    ),
  );
  return [part];
}

function headed(title: string): HTMLElement {
  const part = element('section', { [hooks.ofService]: '' });
  const heading = element('h2', {});
  heading.append(title);
  part.append(heading);
  return part;
}

function listOf(items: readonly Changed[], query: string): HTMLElement {
  const list = element('ul', { class: 'pages' });
  for (const { url, title, at } of items) {
    const item = element('li', {});
    if (at !== '') {
      const time = element('time', { datetime: at });
      time.append(at.replace('T', ' ').replace('Z', ' UTC'));
      item.append(time, ' ');
    }
    if (url === undefined) item.append(title);
    else {
      const link = element('a', { href: new URL(url, root).href });
      link.append(title);
      // What CI has noted leads out of the site.
      link.rel = 'noreferrer';
      carryOnLink(link, query);
      item.append(link);
    }
    list.append(item);
  }
  return list;
}
