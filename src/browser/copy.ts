import * as attributes from '../shared/attributes.ts';
import { confirmTarget } from './confirm.ts';

const SAID_FOR = 2000;

/** Copies a block's text as it is shown, once its target is confirmed, or says what is missing from it. */
export function copyBlock(button: HTMLButtonElement): void {
  const block = button.closest('figure')?.querySelector('pre');
  if (!block) return;
  const missing = missingFrom(block);
  if (missing.length > 0) say(button, `Needs ${missing.join(', ')}`);
  else {
    // What is copied is what stood there when it was asked for, though the link changes under the dialog.
    const text = shownText(block).replace(/\n$/, '');
    confirmTarget(block, () => {
      writeClipboard(text).then(
        () => say(button, 'Copied'),
        () => say(button, 'Select it by hand'),
      );
    });
  }
}

/** The parameters without which the block is not whole. */
function missingFrom(block: Element): string[] {
  const names = new Set<string>();
  for (const element of block.querySelectorAll(
    `[${attributes.state}=unfilled], [${attributes.state}=refused], [${attributes.undecided}]`,
  )) {
    if (element.closest('[hidden]')) continue;
    const name = element.getAttribute(attributes.parameter) ?? element.getAttribute(attributes.when) ?? '';
    names.add(name.replace(/^!/, '').split('.')[0] ?? name);
  }
  return [...names];
}

/** The text without what the link has hidden. */
function shownText(block: Element): string {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && node.hidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode()) if (walker.currentNode instanceof Text) text += walker.currentNode.data;
  return text;
}

/** `navigator.clipboard` is missing where the site is served without TLS, as inside many companies. */
async function writeClipboard(text: string): Promise<void> {
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

function say(button: HTMLButtonElement, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = 'Copy';
  }, SAID_FOR);
}
