import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import { textOf } from '../../shared/json.ts';
import type { Values } from '../../shared/values.ts';

/** A slot without a value that a reader sees: none of a hidden section, or of a closed fold. */
const OPEN = `:is([${attributes.state}=unfilled],[${attributes.state}=refused]):not([hidden] *):not([${attributes.undecided}] *)`;

/**
 * Shows each value in the row at the top and in the form, where it came from, and in the row whether a
 * command that is shown waits for it.
 */
export function showValues(values: Values): void {
  for (const element of document.querySelectorAll<HTMLInputElement & HTMLSelectElement>(
    `[${attributes.value}],form[${attributes.form}] [name]`,
  )) {
    // Items of the row have no name of their own.
    const name = element.name || (element.getAttribute(attributes.value) as string);
    const value = values(name);
    const text = value ? textOf(value.value) : '';
    element.setAttribute(attributes.state, value?.refused ? 'refused' : (value?.source ?? 'unfilled'));
    if (!element.name) {
      (element.firstChild as Element).textContent = text || `+ ${name}`;
      element.toggleAttribute(hooks.needed, !!document.querySelector(`pre [${attributes.parameter}=${name}]${OPEN}`));
    } else if (element !== document.activeElement) element.value = text;
  }
}
