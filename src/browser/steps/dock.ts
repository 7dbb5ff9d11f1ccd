import * as attributes from '../../shared/attributes.ts';
import { element } from '../dom/element.ts';
import type { Filler } from '../fill/filler.ts';
import { contactOf } from '../values/contacts.ts';
import { stepsOf } from './steps.ts';

/** Puts what is needed most within a thumb's reach: the next open step, the chat, whom to escalate to, a note. */
export function showDock(filler: Filler): () => void {
  const steps = stepsOf(filler);
  const dock = element('nav', { class: 'dock', 'aria-label': 'On call', [attributes.chrome]: '' });
  const next = button('Steps', () => steps?.goToNext());
  const note = button('Note', () => steps?.goToNote());
  const links = { chat: link('Chat'), escalation: link('Escalate') };
  dock.append(next, links.chat, links.escalation, note);
  const show = (): void => {
    const { done = 0, all = 0 } = steps?.counted ?? {};
    next.textContent = `Steps ${done}/${all}`;
    next.hidden = all === 0;
    note.hidden = done === 0;
    for (const field of ['chat', 'escalation'] as const) {
      const url = contactOf(field, filler);
      links[field].hidden = url === undefined;
      if (url !== undefined) links[field].href = url;
    }
    dock.hidden = [...dock.children].every((each) => each.hasAttribute('hidden'));
  };
  if (steps) steps.onCount = show;
  document.body.append(dock);
  show();
  return show;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' });
  made.append(words);
  made.addEventListener('click', press);
  return made;
}

function link(words: string): HTMLAnchorElement {
  const made = element('a', { rel: 'noreferrer' });
  made.append(words);
  return made;
}
