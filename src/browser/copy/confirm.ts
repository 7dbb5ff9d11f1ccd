import { element } from '../dom/element.ts';
import { loadStyles } from '../dom/load-styles.ts';
import { readable } from '../dom/visible-value.ts';
import type { Filler } from '../fill/filler.ts';
import { type Target, targetOf } from './targets.ts';

/** What the reader has confirmed on this page: each value by its name. */
const confirmed = new Set<string>();
const keyOf = (name: string, value: string): string => JSON.stringify([name, value]);

/**
 * Asks the reader, once for each target, whether the values that the link gave to commands that
 * change something are the ones that are meant; does the work when they are.
 */
export function confirmTarget(figure: Element, filler: Filler, work: () => void): void {
  const target = targetOf(figure, filler);
  const keys = [...target.values].flatMap(([name, values]) => values.map((value) => keyOf(name, value)));
  if (keys.every((key) => confirmed.has(key))) {
    work();
    return;
  }
  void ask(target, () => {
    for (const key of keys) confirmed.add(key);
    work();
  });
}

async function ask({ verbs, values }: Target, whenMeant: () => void): Promise<void> {
  await loadStyles();
  if (document.querySelector('dialog[open]')) return;
  const dialog = element('dialog', { class: 'confirm', 'aria-label': 'Confirm the target' });
  const words = element('p', {});
  for (const [index, verb] of verbs.entries()) {
    const code = element('code', {});
    code.append(verb);
    words.append(...(index > 0 ? [index === verbs.length - 1 ? ' and ' : ', '] : []), code);
  }
  if (verbs.length === 0) words.append('This command');
  words.append(verbs.length > 1 ? ' change something.' : ' changes something.', ' The link says:');
  const list = element('dl', {});
  for (const [name, each] of values) {
    const term = element('dt', {});
    term.append(name);
    list.append(term);
    for (const value of each) {
      const description = element('dd', {});
      description.append(readable(value));
      list.append(description);
    }
  }
  const yes = element('button', { type: 'button' });
  const no = element('button', { type: 'button' });
  yes.append('That is the target, copy');
  no.append('Cancel');
  dialog.append(words, list, yes, no);
  yes.addEventListener('click', () => {
    dialog.close();
    whenMeant();
  });
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
}
