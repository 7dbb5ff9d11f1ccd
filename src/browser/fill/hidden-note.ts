import * as hooks from '../../shared/hooks.ts';

/** Says how many sections the values hide, on the button that shows them. */
export function showHiddenNote(hidden: number, revealed: boolean): void {
  const button = document.querySelector(`[${hooks.action}=show-hidden]`);
  if (!button) return;
  button.toggleAttribute('hidden', !hidden);
  button.textContent = `${hidden} hidden · ${revealed ? 'hide' : 'show'}`;
}
