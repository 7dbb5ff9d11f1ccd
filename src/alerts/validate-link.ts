import { closest, didYouMean } from '../problems/did-you-mean.ts';
import type { TextFinding } from '../problems/finding.ts';
import { ANCHOR_PREFIX, anchorFinder, anchorName } from '../shared/find-anchor.ts';
import { QUERY_LIMIT } from '../shared/read-link.ts';
import { closestFirst, encodedLabel } from '../systems/go-labels.ts';
import type { LinkTemplate, QueryPart } from './link-template.ts';
import { shown, type Written } from './rule.ts';
import { canonicalName, type SitePage } from './site-pages.ts';

/** What a browser would encode, or take for something else, in a query. */
export const UNSAFE = /[\s"<>`|\\^{}]|[^\x00-\x7f]/;

type Add = (rule: TextFinding['rule'], message: string, hint: string) => void;

/**
 * Holds a link that arrives against its page: names, values, and their order.
 *
 * @param cases - the link in all its cases: what one of them gives, its author has thought of
 */
export function validateLink(
  template: LinkTemplate,
  { from: offset }: Written,
  page: SitePage,
  cases: readonly LinkTemplate[] = [template],
): TextFinding[] {
  const findings: TextFinding[] = [];
  const add: Add = (rule, message, hint) => {
    findings.push({ rule, offset, message, hint });
  };
  const canonical = (name: string): string | undefined => canonicalName(page.vocabulary, name.split('.', 1)[0] ?? '');
  const given = new Set(cases.flatMap(({ parameters }) => parameters.map(({ name }) => canonical(name))));
  const unknown = new Set(template.parameters.flatMap(({ name }) => (canonical(name) === undefined ? [name] : [])));
  const names = Object.entries(page.vocabulary).flatMap(([name, { aliases = [] }]) => [name, ...aliases]);
  for (const name of unknown)
    add(
      'unknown-link-parameter',
      `\`${shown(name, 40)}\` in the link is no parameter of \`${page.url}\`.${didYouMean(name.slice(0, 100), names)}`,
      'Fix the name, add it to the `aliases` of a parameter, or take it out: the page ignores it.',
    );
  for (const name of page.used) {
    const parameter = page.vocabulary[name];
    if (parameter?.required && parameter.default === undefined && !given.has(name))
      add(
        'missing-link-parameter',
        `the link lacks \`${name}\`, without which \`${page.url}\` is of little use`,
        `Add \`${name}=\` with the label that holds it, \`${encodedLabel(closestFirst([name, ...(parameter.aliases ?? [])]))}\`.`,
      );
  }
  validateAddress(template, page, add);
  for (const parameter of template.parameters) validateValue(parameter, add);
  for (const { raw, showsValue, encoded } of template.pathActions)
    if (showsValue && !encoded)
      add(
        'unescaped-link-value',
        `\`${shown(raw, 40)}\` is put into the address as it is`,
        'Write `| pathEscape` or `| urlquery`, so that a slash or a space in it does no harm.',
      );
  if (template.queryLast)
    add(
      'query-after-fragment',
      `the query is after \`#${shown(template.fragment, 40)}\``,
      'Pagebook understands it, other tools do not: write `?name=value#heading`.',
    );
  if (template.queryLength > QUERY_LIMIT)
    add(
      'oversized-runbook-link',
      `the link's query has ${template.queryLength} characters, and the page reads none of it`,
      'A query may be 8 KiB long: pass labels, not texts.',
    );
  return findings;
}

/** What keeps the link from being opened, or from the place on the page that it means. */
function validateAddress({ address, scheme, fragment, actions }: LinkTemplate, page: SitePage, add: Add): void {
  const begin = actions[0]?.from === 0;
  if (!begin && scheme !== 'https:' && scheme !== 'http:')
    add(
      'link-without-scheme',
      scheme === undefined
        ? `\`${shown(address)}\` has no scheme, so that chat and mail do not make a link of it`
        : `\`${shown(scheme, 40)}\` is no scheme that opens a page`,
      'Write the whole address, with `https://`.',
    );
  const asked = anchorName(fragment);
  if (asked === '' || /^top$/i.test(asked) || asked.includes('{{') || anchorFinder(page.ids)(asked) !== undefined)
    return;
  const anchors = page.ids.map((id) => id.replace(ANCHOR_PREFIX, ''));
  const near = closest(asked.slice(0, 100), anchors);
  add(
    'dead-link-fragment',
    `\`#${shown(asked, 60)}\` is no heading or anchor of \`${page.url}\`.${near === undefined ? '' : ` Did you mean \`#${near}\`?`}`,
    "An anchor is the heading's text in small letters, with `-` for spaces and without signs: fix it, or take it out.",
  );
}

function validateValue({ name, value, actions }: QueryPart, add: Add): void {
  const bare = actions.find(({ showsValue, encoded }) => showsValue && !encoded);
  const literal = actions.reduce((text, { raw }) => text.replace(raw, ''), value);
  const written = `\`${shown(name, 40)}=${shown(bare?.raw ?? value, 60)}\``;
  if (bare)
    add(
      'unescaped-link-value',
      `${written} is not URL-encoded: \`&\`, \`+\` or a space in the value would break the link`,
      `Write \`${shown(encodedAction(bare.raw), 60)}\`.`,
    );
  else if (UNSAFE.test(literal))
    add(
      'unescaped-link-value',
      `${written} is not URL-encoded`,
      `Write \`${shown(encodeUnsafe(value, actions), 60)}\`.`,
    );
}

/** The same action, with its value encoded. */
export const encodedAction = (raw: string): string => raw.replace(/\s*(-?\}\})$/, ' | urlquery $1');

/** A literal value, encoded where it has to be; its templates stay. */
export function encodeUnsafe(value: string, actions: QueryPart['actions']): string {
  let rest = value;
  let encoded = '';
  const encode = (text: string): string =>
    Array.from(text.toWellFormed(), (character) =>
      UNSAFE.test(character) ? encodeURIComponent(character) : character,
    ).join('');
  for (const { raw, showsValue, encoded: isEncoded } of actions) {
    const at = rest.indexOf(raw);
    encoded += encode(rest.slice(0, at)) + (showsValue && !isEncoded ? encodedAction(raw) : raw);
    rest = rest.slice(at + raw.length);
  }
  return encoded + encode(rest);
}
