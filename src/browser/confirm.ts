import * as attributes from '../shared/attributes.ts';
import { element } from './element.ts';
import { readable } from './readable.ts';

/** The targets that the reader has confirmed on this page. */
const confirmed = new Set<string>();

/**
 * Asks the reader, once for each target, whether the values that the link gave to a destructive
 * command are the ones that are meant; does the work when they are.
 */
export function confirmTarget(block: Element, work: () => void): void {
  const targets = new Map<string, string[]>();
  if (block.closest(`[${attributes.confirm}]`))
    for (const slot of block.querySelectorAll(`[${attributes.state}=link]`))
      if (!slot.closest('[hidden]')) addTo(targets, slot.getAttribute(attributes.parameter) ?? '', slot.textContent);
  const asked = JSON.stringify([...targets]);
  if (targets.size === 0 || confirmed.has(asked)) {
    work();
    return;
  }
  const dialog = element('dialog', { class: 'confirm', 'aria-label': 'Confirm the target' });
  const list = element('dl', {});
  for (const [name, values] of targets) {
    const term = element('dt', {});
    term.append(name);
    list.append(term);
    for (const value of values) {
      const description = element('dd', {});
      description.append(readable(value));
      list.append(description);
    }
  }
  const words = element('p', {});
  words.append('This command changes something. The link says:');
  const yes = element('button', { type: 'button' });
  const no = element('button', { type: 'button' });
  yes.append('That is the target, copy');
  no.append('Cancel');
  dialog.append(words, list, yes, no);
  yes.addEventListener('click', () => {
    confirmed.add(asked);
    dialog.close();
    work();
  });
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
}

/** A section that is repeated has one slot for many values. */
function addTo(targets: Map<string, string[]>, name: string, value: string): void {
  const values = targets.get(name) ?? [];
  if (!values.includes(value)) values.push(value);
  targets.set(name, values);
}
