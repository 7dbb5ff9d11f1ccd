import type { Element, Root, RootContent } from 'hast';
import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';

const EXCERPT_LENGTH = 200;
const STEP_LENGTH = 140;
/** What a step's sentence may hold; it ends at anything else, a block of commands for one. */
const IN_A_SENTENCE = new Set(['a', 'abbr', 'b', 'br', 'code', 'del', 'em', 'i', 'kbd', 'label', 'span', 'strong']);

/** A page's first paragraph. */
export function excerptOf({ children }: Root): string {
  const paragraph = children.find((node) => isElement(node, 'p') && !isChrome(node));
  return paragraph ? shortened(authorsText(paragraph), EXCERPT_LENGTH) : '';
}

/**
 * The first step of the first section that has steps, tags as written; with its command, where the
 * sentence leads up to one that is short. What depends on the link may not be for the reader:
 * such words are left out, and when the first step itself depends on it, there is none.
 */
export function firstStepOf({ children }: Root, headings: readonly string[]): string {
  let depth = 0;
  for (const node of children) {
    if (node.type !== 'element') continue;
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (level > 0) {
      if (headings.some((title) => title === authorsText(node).trim())) depth = level;
      else if (level <= depth) depth = 0;
    } else if (depth > 0 && node.tagName === 'ol') {
      const step = node.children.find((item) => isElement(item, 'li'));
      return step && !isConditional(step) ? sentenceOf(step) : '';
    } else if (depth > 0 && isConditional(node)) return '';
  }
  return '';
}

function sentenceOf({ children }: Element): string {
  const blocks = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const end = blocks.findIndex((node) => node.type === 'element' && !IN_A_SENTENCE.has(node.tagName));
  // The items of a loose list hold paragraphs, those of a tight one words.
  const first = blocks[0];
  const isLoose = isElement(first, 'p');
  const words = isLoose ? [first] : blocks.slice(0, end === -1 ? undefined : end);
  const sentence = words.map(certainText).join('').replace(/\s+/g, ' ').trim();
  const next = isLoose ? blocks[1] : blocks[end];
  const command = sentence.endsWith(':') ? wholeCommand(next) : undefined;
  if (command !== undefined && sentence.length + command.length < STEP_LENGTH) return `${sentence} ${command}`;
  return shortened(sentence.replace(/:$/, '.'), STEP_LENGTH);
}

/** A block of one line, the same for every link: half a command would be another one. */
function wholeCommand(node: RootContent | undefined): string | undefined {
  if (!isElement(node, 'figure') && !isElement(node, 'pre')) return undefined;
  const text = authorsText(node).trim();
  return text === '' || text.includes('\n') || text !== certainText(node).trim() ? undefined : text;
}

const isElement = <Node extends RootContent>(node: Node | undefined, tagName: string): node is Node & Element =>
  node?.type === 'element' && node.tagName === tagName;

const isConditional = (node: RootContent): boolean => node.type === 'element' && hooks.section in node.properties;

const isChrome = (node: RootContent): boolean => node.type === 'element' && attributes.chrome in node.properties;

/** A node's text without what is not the author's. */
function authorsText(node: RootContent, without: (node: RootContent) => boolean = isChrome): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && !without(node) ? node.children.map((child) => authorsText(child, without)).join('') : '';
}

/** The same without what depends on the link. */
const certainText = (node: RootContent): string => authorsText(node, (each) => isChrome(each) || isConditional(each));

/** One line of text, cut between words where it is too long. */
function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 2);
  return `${line.slice(0, space === -1 ? length - 1 : space)}…`;
}
