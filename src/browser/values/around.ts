import type { Around, Listed } from '../../shared/around.ts';
import * as hooks from '../../shared/hooks.ts';
import { textOf } from '../../shared/json.ts';
import { element } from '../dom/element.ts';
import type { Filler } from '../fill/filler.ts';
import { carryOnLink } from '../fill/keep-query.ts';

let shown: string | undefined;

/** Lists what changed in the service that the link names, and what happened to it before, at the page's end. */
export async function showAround(filler: Filler): Promise<void> {
  const aside = document.querySelector<HTMLElement>(`[${hooks.around}]`);
  const name = document.querySelector(`[${hooks.context}]`)?.getAttribute(hooks.context);
  if (!aside || name == null) return;
  const value = filler.values(name);
  const service = value ? textOf(value.value) : '';
  // Only the catalogue's services have something to ask for.
  const isKnown = Object.hasOwn(filler.page.catalogue, service);
  if (service === shown) return;
  shown = service;
  for (const old of aside.querySelectorAll(`[${hooks.ofService}]`)) old.remove();
  if (!isKnown) return;
  const response = await fetch(`${aside.getAttribute(hooks.around)}${encodeURIComponent(service)}.json`).catch(
    () => undefined,
  );
  if (!response?.ok || service !== shown) return;
  const lists: Around = await response.json();
  aside.prepend(...lists.flatMap(({ title, pages }) => section(`${title} in ${service}`, pages, filler.query)));
}

function section(title: string, pages: Listed[], query: string): HTMLElement[] {
  if (pages.length === 0) return [];
  const part = element('section', { [hooks.ofService]: '' });
  const heading = element('h2', {});
  heading.append(title);
  const list = element('ul', { class: 'pages' });
  for (const { url, title: text, date } of pages) {
    const item = element('li', {});
    const link = element('a', { href: url });
    link.append(text);
    carryOnLink(link, query);
    if (date !== undefined) {
      const time = element('time', { datetime: date });
      time.append(date);
      item.append(time, ' ');
    }
    item.append(link);
    list.append(item);
  }
  part.append(heading, list);
  return [part];
}
