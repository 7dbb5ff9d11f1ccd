import * as attributes from '../../shared/attributes.ts';
import { textOf } from '../../shared/json.ts';
import type { Values } from '../../shared/values.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** Shows each value in the form of the page's parameters, and marks where it came from. */
export function showInForm(values: Values): void {
  // Not `form.elements`, which a parameter of that name takes the place of.
  for (const control of document.querySelectorAll<Control>(`form[${attributes.form}] [name]`)) {
    const value = values(control.name);
    const text = value ? textOf(value.value) : '';
    control.setAttribute(attributes.state, value?.refused ? 'refused' : (value?.source ?? 'unfilled'));
    if (control === document.activeElement) continue;
    if (
      control instanceof HTMLSelectElement &&
      text !== '' &&
      ![...control.options].some((option) => option.value === text)
    )
      control.add(new Option(text));
    control.value = text;
  }
}
