import * as attributes from '../shared/attributes.ts';
import { textOf } from '../shared/json.ts';
import type { Values } from '../shared/values.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** The form of the page's parameters. */
export class ParameterForm {
  readonly #form: HTMLFormElement;

  private constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  static find(): ParameterForm | undefined {
    const form = document.querySelector<HTMLFormElement>(`form[${attributes.form}]`);
    return form ? new ParameterForm(form) : undefined;
  }

  /** Shows each value, and marks where it came from. */
  show(values: Values): void {
    for (const control of this.#controls()) {
      const value = values(control.name);
      const text = value ? textOf(value.value) : '';
      control.dataset['state'] = value?.source ?? 'unfilled';
      if (control === document.activeElement) continue;
      if (
        control instanceof HTMLSelectElement &&
        text !== '' &&
        ![...control.options].some((option) => option.value === text)
      ) {
        control.add(new Option(text));
      }
      control.value = text;
    }
  }

  watch(change: (name: string, value: string) => void): void {
    this.#form.addEventListener('input', ({ target }) => {
      const control = target as Control;
      if (control.name) change(control.name, control.value.trim());
    });
    this.#form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Not `form.elements`, which a parameter of that name takes the place of. */
  #controls(): Iterable<Control> {
    return document.querySelectorAll<Control>(`form[${attributes.form}] [name]`);
  }
}
