const BLOCKS = new Set([
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'TR',
  'PRE',
  'BLOCKQUOTE',
  'UL',
  'OL',
  'TABLE',
  'FIGURE',
]);
const SHOWN_SIGNS: Record<string, [string, string]> = {
  STRONG: ['<b>', '</b>'],
  EM: ['<i>', '</i>'],
  DEL: ['<s>', '</s>'],
  CODE: ['`', '`'],
  BLOCKQUOTE: ['<q>', '</q>'],
};

/**
 * What a reader sees of an article, as text: a line a block, list items with their number or
 * bullet, table cells, emphasis, where links lead and what images say. Left out is what is hidden
 * or not the author's. Line breaks and where one paragraph ends and the next begins do not count:
 * the white space that a hidden section leaves behind makes them, an empty line or two spaces.
 */
export function seen(root: Element): string {
  return textOf(root, false)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll('\u0000', ' ')
    .replaceAll('\u0001', '\n');
}

function textOf(node: Node, inPre: boolean): string {
  if (node.nodeType === 3) {
    const text = node.textContent ?? '';
    // White space counts in code blocks, so it is carried past the folding above.
    return inPre ? text.replaceAll(' ', '\u0000').replaceAll('\n', '\u0001') : text.replaceAll('\n', ' ');
  }
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.hasAttribute('hidden') || element.hasAttribute('data-chrome')) return '';
  if (element.hasAttribute('data-parameter') && element.getAttribute('data-state') === 'unfilled')
    return `unfilled${element.getAttribute('data-parameter')}`;
  const name = element.tagName.toUpperCase();
  if (name === 'IMG') return `[image ${element.getAttribute('alt')?.replace(/\{\{\s*(\w+)\s*\}\}/g, 'unfilled$1')}]`;
  if (name === 'BR') return ' ';
  const inner = Array.from(element.childNodes, (child) => textOf(child, inPre || name === 'PRE')).join('');
  if (inner.trim() === '' && /^(?:UL|OL|TBODY|DETAILS)$/.test(name)) return '';
  const [open, close] = SHOWN_SIGNS[name] ?? ['', ''];
  const link = name === 'A' ? `(${destination(element.getAttribute('href'))})` : '';
  const text = `${signOf(element, name)}${open}${inner}${link}${close}`;
  if (name === 'P') return ` ${text} `;
  return BLOCKS.has(name) ? `\n${text}\n` : text;
}

function signOf(element: Element, name: string): string {
  if (/^H[1-6]$/.test(name)) return `${name} `;
  if (name === 'TD' || name === 'TH') return ' | ';
  if (name !== 'LI') return '';
  const list = element.parentElement;
  if (list?.tagName.toUpperCase() !== 'OL') return '* ';
  const shown = Array.from(list.children).filter((item) => !item.hasAttribute('hidden'));
  return `${Number(list.getAttribute('start') ?? 1) + shown.indexOf(element)}. `;
}

/** Where a link leads, percent-encoding undone; a destination that misses a value leads nowhere. */
const destination = (href: string | null): string =>
  href === null || href.includes('unfilled') ? 'nowhere' : decodeURIComponent(href);
