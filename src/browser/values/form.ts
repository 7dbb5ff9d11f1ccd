import * as attributes from '../../shared/attributes.ts';
import { textOf } from '../../shared/json.ts';
import type { Values } from '../../shared/values.ts';
import { element } from '../dom/element.ts';
import type { Filler } from '../fill/filler.ts';

type Control = HTMLInputElement | HTMLSelectElement;

const FORM = `form[${attributes.form}]`;

/** The form's control for a parameter. (Not `form.elements`, which a parameter of that name takes the place of.) */
export const controlOf = (name: string): Control | null =>
  document.querySelector<Control>(`${FORM} [name="${CSS.escape(name)}"]`);

/** Puts into the form what it needs when it is used: the services to choose from, and a keyboard that corrects nothing. */
export function completeForm({ page: { parameters, catalogue, rest } }: Filler): void {
  const form = document.querySelector<HTMLFormElement>(FORM);
  form?.setAttribute('spellcheck', 'false');
  form?.setAttribute('autocapitalize', 'off');
  for (const [name, parameter] of Object.entries(parameters)) {
    const control = parameter.catalogue && controlOf(name);
    if (!control) continue;
    const list = element('datalist', { id: `:services-of-${name}` });
    if (rest?.services) control.addEventListener('input', () => void offer(control.value, list));
    else list.append(...Object.keys(catalogue).map((service) => new Option('', service)));
    control.after(list);
    control.setAttribute('list', list.id);
  }
}

/** Offers the services whose names begin like what is typed, on a site with too many to offer all. */
async function offer(typed: string, list: HTMLElement): Promise<void> {
  const { servicesLike } = await import('./services-like.ts');
  const names = await servicesLike(typed);
  list.replaceChildren(...names.map((name) => new Option('', name)));
}

/** Shows a value that is not among a control's choices all the same. */
export function showRefused(values: Values): void {
  for (const control of document.querySelectorAll<HTMLSelectElement>(`${FORM} select`)) {
    const text = textOf(values(control.name)?.value ?? '');
    if (control.value === text || control === document.activeElement) continue;
    control.add(new Option(text));
    control.value = text;
  }
}

/** Unfolds the form and goes to one of its fields. */
export function openForm(name: string): void {
  const control = controlOf(name);
  const fold = control?.closest('details');
  if (fold) fold.open = true;
  control?.focus();
}

/** Folds the form again, from wherever the reader is in it. */
export function closeForm(field: Element): void {
  const fold = field.closest<HTMLDetailsElement>(`details:has(> ${FORM})`);
  if (!fold) return;
  fold.open = false;
  fold.querySelector('summary')?.focus();
}
