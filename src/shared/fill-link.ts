import { allowedUrl, NOT_ALLOWED, refuseByType } from './admit.ts';
import { textOf } from './json.ts';
import type { SlotText } from './names.ts';
import type { PageData } from './page-data.ts';
import type { Scope } from './scope.ts';
import type { Value } from './values.ts';

/** A link's destination, or why there is none: `missing` names what nobody gave. */
export type FilledLink = { href: string } | { missing: string } | { refused: string; why: string };

/**
 * Scheme and authority of the author's letters up to a slot, which may go on with the host. To
 * browsers `https:`, `https:/` and `https:///` are all `https://`, and `/\` is `//`.
 */
const IN_AUTHORITY = /^(?:https?:[/\\]*|[/\\]{2,})[^/\\?#]*$/i;
const BEFORE_PORT = /[/\\][^/\\]+:$/;
const LEAVES_SITE = /^(?:https?:|[/\\]{2})/i;

/**
 * Fills a link's destination. Scheme and origin are the author's letters, a `hostname`, or a `url`
 * whose origin is allowed (or which is the catalogue's own); everywhere else values are
 * percent-encoded, and none may be a `.` or `..` of the path.
 */
export function fillLink(template: SlotText, scope: Scope, page: PageData): FilledLink {
  const [start = '', first = ''] = template;
  /** The author's letters that the link begins with, or the address that its first value is. */
  let begin = start;
  let href = start;
  for (let index = 1; index < template.length; index += 2) {
    const name = template[index] ?? '';
    const value = scope.lookup(name);
    if (!value) return { missing: name };
    const part = fillPart(href, value, page);
    if ('why' in part) return { refused: name, why: part.why };
    begin ||= part.text;
    href += part.text + (template[index + 1] ?? '');
  }
  const why = whyNot(href, begin, start === '');
  return why === undefined ? { href } : { refused: first, why };
}

function whyNot(href: string, begin: string, isWhole: boolean): string | undefined {
  if (/(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\?#]|$)/i.test(href.replace(/[?#][\s\S]*$/, '')))
    return 'makes a `.` or `..` of the path';
  if (!LEAVES_SITE.test(href)) return undefined;
  // `/{{dir}}/logs` with an empty value would be `//logs`, another server.
  if (!LEAVES_SITE.test(begin)) return 'is empty';
  if (!URL.canParse(href, 'https://a')) return 'makes no web address';
  // `{{grafana}}d/cpu` misses a slash, without which the path would be part of the host.
  return isWhole && new URL(href).origin !== new URL(begin).origin ? NOT_ALLOWED : undefined;
}

function fillPart(before: string, value: Value, page: PageData): { text: string } | { why: string } {
  const item = textOf(value.value);
  const parameter = page.parameters[value.parameter];
  if (before === '') {
    if (value.source === 'catalogue' && /^https?:\/\//.test(item) && URL.canParse(item)) return { text: item };
    return parameter?.type === 'url' && allowedUrl(item, parameter)
      ? { text: item.replace(/\/$/, '') }
      : { why: NOT_ALLOWED };
  }
  if (IN_AUTHORITY.test(before)) {
    const needed = BEFORE_PORT.test(before) ? 'integer' : 'hostname';
    const why = parameter?.type === needed ? refuseByType(item, parameter) : `is no ${needed}, which a link needs here`;
    return why === undefined ? { text: item } : { why };
  }
  try {
    return { text: encodeURIComponent(item) };
  } catch {
    return { why: 'is not whole text' };
  }
}
