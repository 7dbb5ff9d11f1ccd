import * as attributes from '../../shared/attributes.ts';
import { buildLink, leftWords } from '../../systems/build-link.ts';
import { markedParts } from '../../systems/marked-parts.ts';
import type { AlertingSystem } from '../../systems/system.ts';
import { systems } from '../../systems/systems.ts';
import { element } from '../dom/element.ts';
import { type LinkTarget, loadLinkedPage } from './load-linked-page.ts';

/**
 * Opens the panel of ready-made links under the link that leads to all of them, or closes it.
 * Where there is nothing to make it from, the link is followed.
 */
export async function togglePanel(link: HTMLAnchorElement): Promise<void> {
  const open = document.querySelector('.link-panel');
  if (open) {
    open.remove();
    link.ariaExpanded = 'false';
    return;
  }
  const page = await loadLinkedPage(location.pathname);
  if (!page) {
    location.href = link.href;
    return;
  }
  const { panel, select } = panelOf(page, link);
  link.parentElement?.after(panel);
  link.ariaExpanded = 'true';
  select.focus();
  panel.scrollIntoView({ block: 'nearest' });
}

function panelOf(page: LinkTarget, link: HTMLAnchorElement) {
  const panel = element('section', {
    class: 'link-panel',
    'aria-label': 'Link from an alert',
    [attributes.chrome]: '',
  });
  const label = element('label', {});
  const select = element('select', {});
  select.append(...systems.map(({ id, name }) => new Option(name, id)));
  label.append('Alerting system ', select);
  const about = element('div', {});
  const more = element('p', {});
  const anchor = element('a', { href: link.href });
  anchor.append('All systems, with sources');
  more.append(anchor);
  panel.append(label, about, more);
  const show = (): void => {
    const system = systems[select.selectedIndex];
    if (system) about.replaceChildren(...partsOf(system, page));
  };
  select.addEventListener('change', show);
  show();
  return { panel, select };
}

function partsOf(system: AlertingSystem, { address, parameters }: LinkTarget): HTMLElement[] {
  const built = buildLink(system, address, parameters);
  const figure = element('figure', { class: 'code' });
  const block = element('pre', { tabindex: '0' });
  const code = element('code', {});
  code.append(built.text);
  block.append(code);
  const copy = element('button', {
    type: 'button',
    [attributes.copy]: '',
    'aria-label': `Copy the text for ${system.name}`,
  });
  copy.append('Copy');
  figure.append(copy, block);
  const list = element('ul', {});
  for (const text of [
    system.missing,
    ...system.pitfalls,
    ...(system.unsure ? [`Not confirmed: ${system.unsure}`] : []),
  ])
    list.append(marked('li', text));
  return [marked('p', system.place), figure, marked('p', leftWords(built)), list];
}

function marked(name: 'li' | 'p', text: string): HTMLElement {
  const holder = element(name, {});
  for (const { mark, text: inner } of markedParts(text)) {
    const part = mark ? element(mark, {}) : holder;
    part.append(inner);
    if (part !== holder) holder.append(part);
  }
  return holder;
}
