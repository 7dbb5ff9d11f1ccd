import type { DeviceRequest } from '../../shared/device-messages.ts';
import { element } from '../dom/element.ts';
import { loadSite } from '../search/site.ts';
import { watch } from './device.ts';

/** Lets the reader pin services, whose alerts and runbooks are kept whether they were read or not. */
export function addPins(section: HTMLElement, go: (request: DeviceRequest) => () => Promise<void>): void {
  const form = element('form', { class: 'pins' });
  const label = element('label', {});
  const choice = element('select', {});
  const add = element('button', {});
  const list = element('ul', { class: 'pinned', 'aria-label': 'Services kept on this device' });
  add.textContent = 'Keep its pages';
  label.append('A service’s alerts and runbooks ', choice);
  form.append(label, add);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (choice.value) void go({ ask: 'pin', service: choice.value })();
  });
  void loadSite().then(
    ({ facts }) => {
      const services = facts.flatMap(([fact, value]) => (fact === 'service' ? [value] : []));
      if (services.length === 0) return;
      section.append(form, list);
      watch(({ pins, all }) => {
        const free = services.filter((service) => !pins.includes(service));
        form.hidden = all || free.length === 0;
        if (String([...choice.options].map(({ value }) => value)) !== String(free))
          choice.replaceChildren(...free.map(optionOf));
        if (String([...list.children].map(({ id }) => id)) !== String(pins.map(idOf)))
          list.replaceChildren(...pins.map((service) => pinned(service, go({ ask: 'unpin', service }))));
      });
    },
    () => {
      // Without the list of services there is nothing to choose from.
    },
  );
}

const idOf = (service: string): string => `:pin-${service}`;

function optionOf(service: string): HTMLElement {
  const option = element('option', { value: service });
  option.textContent = service;
  return option;
}

function pinned(service: string, remove: () => Promise<void>): HTMLElement {
  const item = element('li', { id: idOf(service) });
  const button = element('button', { type: 'button', 'aria-label': `Do not keep the pages of ${service}` });
  button.textContent = '×';
  button.addEventListener('click', () => void remove());
  item.append(service, ' ', button);
  return item;
}
