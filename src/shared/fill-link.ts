import { allowedUrl, type RefusalReason, refuse } from './admit.ts';
import { textOf } from './json.ts';
import type { SlotText } from './names.ts';
import type { Scope } from './scope.ts';
import type { Value } from './values.ts';

/** Why a link does not take a value; `shared/words.ts` has the words. */
export type LinkRefusal = RefusalReason | 'dots' | 'address' | 'no hostname' | 'no integer' | 'broken';

/** A link's destination, or why there is none: `missing` names what was not given. */
export type FilledLink =
  | { href: string; missing?: never; refused?: never; why?: never }
  | { href?: never; missing: string; refused?: never; why?: never }
  | { href?: never; missing?: never; refused: string; why: LinkRefusal };

/**
 * Scheme and authority of the author's letters up to a slot, which may go on with the host. To
 * browsers `https:`, `https:/` and `https:///` are all `https://`, and `/\` is `//`.
 */
const IN_AUTHORITY = /^(?:https?:[/\\]*|(?:[\w+.-]+:)?[/\\]{2,})[^/\\?#]*$/i;
const BEFORE_PORT = /[/\\][^/\\]+:$/;
const LEAVES_SITE = /^(?:https?:|[/\\]{2})/i;

/**
 * Fills a link's destination. Scheme and origin are the author's letters, a `hostname`, or a `url`
 * whose origin is allowed (or which is the catalogue's own); everywhere else values are
 * percent-encoded, and none may be a `.` or `..` of the path.
 */
export function fillLink(template: SlotText, scope: Scope): FilledLink {
  const [start = '', first = ''] = template;
  /** The author's letters that the link begins with, or the address that its first value is. */
  let begin = start;
  let href = start;
  for (let index = 1; index < template.length; index += 2) {
    const name = template[index] ?? '';
    const value = scope.lookup(name);
    if (!value) return { missing: name };
    const part = fillPart(href, value);
    if ('why' in part) return { refused: name, why: part.why };
    begin ||= part.text;
    href += part.text + (template[index + 1] ?? '');
  }
  const why = whyNot(href, begin, start === '');
  return why === undefined ? { href } : { refused: first, why };
}

function whyNot(href: string, begin: string, isWhole: boolean): LinkRefusal | undefined {
  if (/(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\?#]|$)/i.test(href.replace(/[?#][\s\S]*$/, ''))) return 'dots';
  if (!LEAVES_SITE.test(href)) return undefined;
  // `/{{dir}}/logs` with an empty value would be `//logs`, another server.
  if (!LEAVES_SITE.test(begin)) return 'empty';
  if (!URL.canParse(href, 'https://a')) return 'address';
  // `{{grafana}}d/cpu` misses a slash, without which the path would be part of the host.
  return isWhole && new URL(href).origin !== new URL(begin).origin ? 'url' : undefined;
}

function fillPart(
  before: string,
  { value, source, parameter, refused }: Value,
): { text: string } | { why: LinkRefusal } {
  if (refused) return { why: refused };
  const item = textOf(value);
  if (before === '') {
    if (source === 'catalogue' && /^(?:https?|slack):\/\//.test(item) && URL.canParse(item)) return { text: item };
    return parameter?.type === 'url' && allowedUrl(item, parameter)
      ? { text: item.replace(/\/$/, '') }
      : { why: 'url' };
  }
  if (IN_AUTHORITY.test(before)) {
    const needed = BEFORE_PORT.test(before) ? 'integer' : 'hostname';
    const why = parameter?.type === needed ? refuse(value, parameter, true) : (`no ${needed}` as const);
    return why === undefined ? { text: item } : { why };
  }
  try {
    return { text: encodeURIComponent(item) };
  } catch {
    return { why: 'broken' };
  }
}
