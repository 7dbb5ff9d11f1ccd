import * as attributes from '../../shared/attributes.ts';
import { textOf } from '../../shared/json.ts';
import { countOf } from '../../shared/words.ts';
import { announce } from '../dom/announce.ts';
import { element } from '../dom/element.ts';
import type { Filler } from '../fill/filler.ts';
import { markSlots, unfilledSlots } from '../fill/slots.ts';
import { controlOf, openForm } from './form.ts';

/**
 * Edits the value of a slot, or of the row at the top, where it is: Enter and leaving keep it, Escape takes it back, Tab goes on
 * to the next slot that is not filled in. All other slots of the name follow at once.
 */
export function editSlot(slot: HTMLElement, filler: Filler): void {
  const name =
    slot.getAttribute(attributes.parameter) ??
    slot.closest(`[${attributes.value}]`)?.getAttribute(attributes.value) ??
    '';
  const inForm = controlOf(name);
  // A field of something has no control of its own; it changes with the whole.
  if (!inForm) {
    openForm(name.split('.')[0] ?? '');
    return;
  }
  const before = filler.link.given.get(name) ?? [];
  const wasTyped = filler.typed.has(name);
  const field = fieldLike(inForm, name, choicesOf(name, filler));
  slot.classList.add('editing');
  slot.after(field);
  field.focus();
  if (field instanceof HTMLInputElement) field.select();

  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    field.remove();
    slot.classList.remove('editing');
    markSlots();
  };
  const leave = (to: HTMLElement): void => {
    close();
    to.focus();
  };
  let changed = false;
  field.addEventListener('input', () => {
    changed = true;
    filler.type(name, [field.value.trim()].filter(Boolean));
    announce(filler, name);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    if (isComposing) return;
    if (key === 'Enter') leave(slot);
    else if (key === 'Escape') {
      if (changed) {
        filler.type(name, before);
        if (!wasTyped) filler.typed.delete(name);
        filler.fill();
        // The step that the first letter made.
        history.back();
      }
      leave(slot);
    } else if (key === 'Tab') {
      const next = nextUnfilled(slot, shiftKey);
      leave(slot);
      // Where all are filled in, Tab goes on from here as it does everywhere.
      if (!next) return;
      editSlot(next, filler);
    } else return;
    event.preventDefault();
  });
}

/** The values of a list, of which a command takes one. */
function choicesOf(name: string, filler: Filler): string[] {
  const value = filler.values(name)?.value;
  return Array.isArray(value) ? value.filter((item) => typeof item !== 'object').map(textOf) : [];
}

/** The form's own control knows the type, the choices and the services; a list is chosen from. */
function fieldLike(
  inForm: HTMLInputElement | HTMLSelectElement,
  name: string,
  choices: readonly string[],
): HTMLInputElement | HTMLSelectElement {
  const field =
    choices.length > 1 ? element('select', {}) : (inForm.cloneNode(true) as HTMLInputElement | HTMLSelectElement);
  for (const attribute of ['name', 'id', 'required']) field.removeAttribute(attribute);
  field.className = 'slot-field';
  field.setAttribute('aria-label', name);
  field.setAttribute(attributes.chrome, '');
  if (choices.length > 1)
    field.append(new Option(countOf(choices.length, name), ''), ...choices.map((choice) => new Option(choice)));
  else field.value = inForm.value;
  return field;
}

function nextUnfilled(slot: HTMLElement, backwards: boolean): HTMLElement | undefined {
  const others = unfilledSlots().filter(
    (other) => other !== slot && controlOf(other.getAttribute(attributes.parameter) ?? ''),
  );
  const isAfter = (other: HTMLElement): boolean =>
    (slot.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return backwards
    ? (others.findLast((other) => !isAfter(other)) ?? others.at(-1))
    : (others.find(isAfter) ?? others[0]);
}
