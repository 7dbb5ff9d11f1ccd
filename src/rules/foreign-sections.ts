import type { CheckedPage } from './checked-page.ts';
import { offsetIn } from './nodes.ts';
import type { RuleFinding } from './rule.ts';

/** Sections as other languages of templates have them: `{{#if language.java}}`, `{{#language == "java"}}`; and how those end. */
const SECTION =
  /\{\{\s*([#^])\s*(?:(if|unless)\s+)?([A-Za-z_][\w-]*)(?:\.([\w-]+)|\s*(==?|!=)\s*["'“]?([\w-]+)["'”]?)?\s*\}\}/g;
const END = /\{\{\s*(?:(else)|\/\s*(?:(?:if|unless)|([A-Za-z_][\w-]*)\s*(?:==?|!=)\s*["'“]?([\w-]+)["'”]?))\s*\}\}/g;

interface Opened {
  asked: string;
  isOpposite: boolean;
}

/** The sections of declared parameters that readers see as written, with their ends. */
export function foreignSections(page: CheckedPage): RuleFinding[] {
  const { nodes, masked, originAt, isRaw } = page;
  const opened: Opened[] = [];
  const found: RuleFinding[] = [];
  for (const node of nodes('text')) {
    if (!node.value.includes('{{')) continue;
    const tags = [...node.value.matchAll(SECTION), ...node.value.matchAll(END)].sort((a, b) => a.index - b.index);
    for (const tag of tags) {
      const offset = offsetIn(node, tag.index, masked.text);
      const place = originAt(offset);
      // A backslash says that it is meant as it is.
      if (masked.text[offset - 1] === '\\' || isRaw(place)) continue;
      const right = /^\{\{\s*[#^]/.test(tag[0]) ? begun(tag, page, opened) : ended(tag, page, opened);
      if (right !== undefined) found.push({ ...place, ...told(tag[0], right) });
    }
  }
  return found;
}

function begun(match: RegExpMatchArray, { vocabulary }: CheckedPage, opened: Opened[]): string | undefined {
  const { 1: sign, 2: word, 3: name = '', 4: field, 5: compared, 6: value } = match;
  const isOurs = word === undefined && compared === undefined;
  if (isOurs || !Object.hasOwn(vocabulary, name)) return undefined;
  const isOpposite = [sign === '^', word === 'unless', compared === '!='].filter(Boolean).length % 2 === 1;
  const asked = [name, field ?? value].filter((part) => part !== undefined).join('.');
  opened.push({ asked, isOpposite });
  return `{{${isOpposite ? '^' : '#'}${asked}}}`;
}

/** What ends, or is otherwise, is that of the last one that was begun. */
function ended(match: RegExpMatchArray, { vocabulary }: CheckedPage, opened: Opened[]): string | undefined {
  const { 1: otherwise, 2: name, 3: value } = match;
  if (otherwise !== undefined) {
    const last = opened.at(-1);
    return last && `{{/${last.asked}}}{{${last.isOpposite ? '#' : '^'}${last.asked}}}`;
  }
  const last = opened.pop();
  if (name === undefined) return last && `{{/${last.asked}}}`;
  return Object.hasOwn(vocabulary, name) ? `{{/${name}.${value}}}` : undefined;
}

function told(raw: string, right: string): Pick<RuleFinding, 'message' | 'hint'> {
  const end = right.startsWith('{{/') ? '' : `, and \`{{/${right.slice(3)}\` where the section ends`;
  return {
    message: `\`${raw}\` is no section, so that readers see it as written. Did you mean \`${right}\`?`,
    hint: `Write \`${right}\`${end}: a name and a value with a dot between them, and no other words or signs.`,
  };
}
