import type { Named } from '../../shared/sorted-parts.ts';
import { element } from '../dom/element.ts';
import type { AlertList } from './alert-list.ts';

interface Choosing {
  /** No title begins with these words. */
  none(words: string): void;
  chosen(entry: Named): Promise<void>;
}

/** Controls to choose an alert's page with: a list, and where not all alerts are in it, a field for how the title begins. */
export async function chooseAlert(list: AlertList, first: Named, { none, chosen }: Choosing): Promise<HTMLElement[]> {
  let entries: Named[] = [];
  const select = element('select', { name: 'page' });
  const offer = (some: readonly Named[], current?: Named): void => {
    const isThere = current === undefined || some.some(([, url]) => url === current[1]);
    entries = isThere ? [...some] : [current, ...some];
    select.replaceChildren(...optionsOf(entries, current?.[1]));
  };
  offer(await list.beginningWith(list.isLong ? first[0] : ''), first);
  select.addEventListener('change', () => {
    const entry = entries[select.selectedIndex];
    if (entry) void chosen(entry);
  });
  const labelled = labelOf('The alert whose page is to open', select);
  if (!list.isLong) return [labelled];

  const field = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off' });
  let typed = 0;
  const follow = async (): Promise<void> => {
    const turn = ++typed;
    const some = await list.beginningWith(field.value);
    if (turn !== typed) return;
    const [entry] = some;
    if (entry) {
      offer(some);
      void chosen(entry);
    } else none(field.value);
  };
  field.addEventListener('input', () => void follow());
  return [labelOf('How its title begins', field), labelled];
}

function labelOf(text: string, control: HTMLElement): HTMLElement {
  const label = element('label', {});
  const words = element('span', {});
  words.append(text);
  label.append(words, control);
  return label;
}

/** Two pages may have one title; their addresses tell them apart. */
function optionsOf(entries: readonly Named[], chosen: string | undefined): HTMLOptionElement[] {
  const titles = new Map<string, number>();
  for (const [title] of entries) titles.set(title, (titles.get(title) ?? 0) + 1);
  return entries.map(([title, url]) => {
    const text = (titles.get(title) ?? 0) > 1 ? `${title} (${url})` : title;
    return new Option(text, url, url === chosen, url === chosen);
  });
}
