import * as attributes from '../../shared/attributes.ts';
import { contactUrl } from '../../shared/contact.ts';
import * as hooks from '../../shared/hooks.ts';
import { textOf } from '../../shared/json.ts';
import { element } from '../dom/element.ts';
import type { Filler } from '../fill/filler.ts';

/** Makes links of slots that show whom to escalate to, where the catalogue says how to reach them. */
export function linkContacts(): void {
  const ofCatalogue = `main [${attributes.parameter}$=".escalation"][${attributes.state}=catalogue]`;
  for (const slot of document.querySelectorAll(`${ofCatalogue}:not(a *, pre *, code *)`)) {
    const url = contactUrl(slot.textContent);
    if (url === undefined || slot.querySelector('a')) continue;
    const link = element('a', { href: url, rel: 'noreferrer' });
    link.append(slot.textContent);
    slot.replaceChildren(link);
  }
}

/** How to reach those of a catalogue's field: of the service that the link names, else of the page's own. */
export function contactOf(field: 'chat' | 'escalation', { page, values }: Filler): string | undefined {
  const parameter = Object.keys(page.parameters).find((name) => page.parameters[name]?.catalogue);
  const value = parameter === undefined ? undefined : values(`${parameter}.${field}`);
  if (value?.source === 'catalogue') return contactUrl(textOf(value.value));
  return document.querySelector<HTMLAnchorElement>(`main a[${hooks.contact}=${field}]`)?.href;
}
