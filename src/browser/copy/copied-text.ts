import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';

/** What is to be copied of a code block. */
export interface CopiedText {
  text: string;
  /** The parameters without which the text is not whole. */
  missing: string[];
}

const MISSING = `[${attributes.state}=unfilled], [${attributes.state}=refused], [${attributes.undecided}]`;
const TEXT = 3;

/**
 * What is to be copied of a code block: all that is shown, but for what the build has marked as prompts and
 * output. No value has a say in it.
 */
export function copiedText(block: Element): CopiedText {
  const missing = new Set<string>();
  const read = (node: Node): string => {
    if (node.nodeType === TEXT) return node.nodeValue ?? '';
    const element = node as Element;
    if (element.hasAttribute('hidden') || element.hasAttribute(hooks.output)) return '';
    const text = Array.from(element.childNodes, read).join('');
    // A section of mere output may stay undecided.
    if (text !== '' && element.matches(MISSING)) missing.add(nameOf(element));
    return text;
  };
  const text = read(block);
  return { text: withoutLastBreak(text), missing: [...missing] };
}

/** The text without carriage returns, and without line breaks at its end: they would run what is pasted. */
export function withoutLastBreak(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const end = lines.trimEnd().length;
  const lastBreak = lines.indexOf('\n', end);
  return lastBreak === -1 ? lines : lines.slice(0, lastBreak);
}

function nameOf(element: Element): string {
  const name = element.getAttribute(attributes.parameter) ?? element.getAttribute(attributes.when) ?? '';
  return name.replace(/^!/, '').split('.')[0] ?? name;
}
