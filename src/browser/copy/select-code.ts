import { withoutLastBreak } from './copied-text.ts';

/**
 * Gives what was selected by hand in a code block as Copy would: a line break at its end would run it
 * when it is pasted. Prompts, output and labels cannot be selected.
 */
export function copySelected(event: ClipboardEvent): void {
  const selection = getSelection();
  const block = blockOf(selection?.anchorNode);
  if (event.defaultPrevented || !event.clipboardData || !selection || !block) return;
  if (block !== blockOf(selection.focusNode)) return;
  event.clipboardData.setData('text/plain', withoutLastBreak(selection.toString()));
  event.preventDefault();
}

function blockOf(node: Node | null | undefined): Element | null | undefined {
  return (node instanceof Element ? node : node?.parentElement)?.closest('figure.code > pre');
}
