import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import { dayOf, timeOf } from '../../shared/timeline.ts';
import { element } from '../dom/element.ts';
import type { Tick } from '../storage/ticks.ts';
import { partsOf } from './step-text.ts';

/**
 * Shows whether a step is done: its box, and under it, where there is room for that already, when
 * it was and what the reader noted.
 */
export function showStep(item: HTMLElement, box: HTMLInputElement, tick: Tick | undefined): void {
  // A box that is not as it was shown has been pressed this moment: `Steps.tick` is about to hear of it.
  if (box.checked === box.defaultChecked) box.checked = box.defaultChecked = tick !== undefined;
  const what = partsOf(item)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  box.setAttribute('aria-label', `Done: ${what.replace(/[.!?:]+(?:\s.*)?$/, '')}`);
  let line = item.querySelector<HTMLElement>(':scope > .step-line');
  if (!tick) {
    line?.remove();
    return;
  }
  line ??= addLine(box);
  const [time, field] = line.children as unknown as [HTMLTimeElement, HTMLInputElement];
  const day = dayOf(tick.at);
  time.dateTime = new Date(tick.at).toISOString();
  time.textContent = `${day === dayOf(Date.now()) ? '' : `${day}, `}${timeOf(tick.at)} UTC`;
  if (field !== document.activeElement) field.value = tick.note ?? '';
  field.title = tick.note ?? '';
}

function addLine(box: HTMLInputElement): HTMLElement {
  const line = element('p', { class: 'step-line', [attributes.chrome]: '' });
  const field = element('input', {
    [hooks.note]: '',
    'aria-label': 'Note on this step',
    placeholder: 'Add a note',
    autocomplete: 'off',
    enterkeyhint: 'done',
    maxlength: '500',
  });
  line.append(element('time', {}), field);
  box.after(line);
  return line;
}
