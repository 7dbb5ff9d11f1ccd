import * as attributes from '../shared/attributes.ts';
import { commandLines } from '../shared/command-lines.ts';
import { say } from './announce.ts';
import { confirmTarget } from './confirm.ts';
import type { Filler } from './filler.ts';

const SAID_FOR = 2000;
const labels = new WeakMap<Element, string>();

/**
 * Copies a block as it is shown, of a session at a terminal just the commands, once its target is
 * confirmed; or says what is missing from it.
 */
export function copyBlock(button: HTMLButtonElement, filler: Filler): void {
  const figure = button.closest('figure');
  const block = figure?.querySelector('pre');
  if (!figure || !block) return;
  // What is copied is what stood there when it was asked for, though the link changes under the dialog.
  const { text, missing } = read(block, figure.dataset['language'] ?? '');
  if (missing.length > 0) tell(button, `Needs ${missing.join(', ')}`);
  else
    confirmTarget(figure, filler, () => {
      writeClipboard(text).then(
        () => tell(button, 'Copied'),
        () => tell(button, 'Select it by hand'),
      );
    });
}

interface Read {
  text: string;
  /** The parameters without which the text is not whole. */
  missing: string[];
}

const MISSING = `[${attributes.state}=unfilled], [${attributes.state}=refused], [${attributes.undecided}]`;

/** What is to be copied of a block: without what the link has hidden, without prompts and output. */
function read(block: Element, language: string): Read {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && node.hidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let shown = '';
  const gaps: { at: number; name: string }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) shown += node.data;
    else if ((node as Element).matches(MISSING)) gaps.push({ at: shown.length, name: nameOf(node as Element) });
  }
  const commands = commandLines(shown, language) ?? [{ start: 0, end: shown.length }];
  const isCopied = ({ at }: { at: number }): boolean => commands.some(({ start, end }) => start <= at && at <= end);
  return {
    text: commands
      .map(({ start, end }) => shown.slice(start, end))
      .join('')
      .replace(/\n$/, ''),
    missing: [...new Set(gaps.filter(isCopied).map(({ name }) => name))],
  };
}

function nameOf(element: Element): string {
  const name = element.getAttribute(attributes.parameter) ?? element.getAttribute(attributes.when) ?? '';
  return name.replace(/^!/, '').split('.')[0] ?? name;
}

/** `navigator.clipboard` is missing where the site is served without TLS, as inside many companies. */
export async function writeClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
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
  const label = labels.get(button) ?? button.textContent;
  labels.set(button, label);
  button.textContent = words;
  say(words);
  setTimeout(() => {
    button.textContent = label;
  }, SAID_FOR);
}
