import * as hooks from '../../shared/hooks.ts';
import { say } from '../dom/announce.ts';
import type { Filler } from '../fill/filler.ts';
import { confirmTarget } from './confirm.ts';
import { copiedText } from './copied-text.ts';

const SAID_FOR = 2000;
/** What a button says otherwise, and what brings that back. */
const labels = new WeakMap<Element, { label: string; timer: number }>();

/**
 * Copies a block as it is shown, of a session at a terminal just the commands, once its target is
 * confirmed; or says what is missing from it, or why it is not clear what to copy.
 */
export function copyBlock(button: HTMLButtonElement, filler: Filler): void {
  const figure = button.closest('figure');
  const block = figure?.querySelector('pre');
  if (!figure || !block) return;
  const uncopied = figure.getAttribute(hooks.uncopied);
  // What is copied is what stood there when it was asked for, though the link changes under the dialog.
  const { text, missing } = copiedText(block);
  if (uncopied !== null) tell(button, uncopied);
  else if (missing.length > 0) tell(button, `Needs ${missing.join(', ')}`);
  else if (text === '') tell(button, 'Nothing to copy');
  else
    confirmTarget(figure, filler, () => {
      writeClipboard(text).then(
        () => tell(button, figure.hasAttribute(hooks.shells) ? 'Copied: paste line by line' : 'Copied'),
        () => tell(button, 'Select it by hand'),
      );
    });
}

/**
 * `navigator.clipboard` is missing where the site is served without TLS, as inside many companies, and refuses pages that
 * are opened as files.
 */
export async function writeClipboard(text: string): Promise<void> {
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (written) return;
  let copied = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener('copy', put, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  if (!copied) throw new Error('not copied');
}

/** Says on the button what has become of it. */
export function tell(button: HTMLButtonElement, words: string): void {
  const before = labels.get(button);
  const label = before?.label ?? button.textContent;
  // Pressed again, the words last as long as after the first time.
  clearTimeout(before?.timer);
  button.textContent = words;
  button.setAttribute(hooks.said, '');
  say(words);
  const timer = window.setTimeout(() => {
    button.textContent = label;
    button.removeAttribute(hooks.said);
  }, SAID_FOR);
  labels.set(button, { label, timer });
}
