import { ALERTS } from '../kinds/names.ts';
import { codeSpan, draftPage } from './draft.ts';

/** What may be a file's name, in every repository and on every disk. */
const SAFE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.+-]{0,99}$/u;
/** Several words written as one, as alerts are named: `HighCPU`. */
const CAMEL = /^(?=.*\p{Ll})\p{Lu}[\p{L}\p{N}]*(?:[\p{Ll}\p{N}]\p{Lu}|\p{Lu}{2})[\p{L}\p{N}]*$/u;
const LONGEST_FACT = 200;
/** What a link may say of an alert that goes into its page. */
const FACTS = ['service', 'severity', 'summary', 'owner'] as const;

/** Whether this is how alerts are named. */
export const isAlertName = (text: string): boolean => CAMEL.test(text) && SAFE.test(text);

/**
 * The file of an alert that is not written yet, `alerts/linux/HighCPU.md`; undefined when the
 * address is not that of an alert, or no name for a file.
 */
export function alertFile(address: string): string | undefined {
  const parts = address.split('/');
  if (!parts.every((part) => SAFE.test(part)) || parts.length > 6) return undefined;
  if (parts[0]?.toLowerCase() === ALERTS && parts.length > 1) return `${ALERTS}/${parts.slice(1).join('/')}.md`;
  const name = parts.at(-1) ?? '';
  return isAlertName(name) ? `${ALERTS}/${name}.md` : undefined;
}

/**
 * The page that a new alert begins as. What a link says of it is quoted: a scalar in front matter,
 * a code span in the text.
 *
 * @param file - as `alertFile` gives it
 * @param said - what the link says, by name
 * @param today - the day, `2026-11-21`
 */
export function draftAlert(
  template: string,
  file: string,
  said: (name: string) => string | undefined,
  today: string,
): string {
  const name = file.replace(/^.*\/|\.md$/g, '');
  const facts = Object.fromEntries(FACTS.map((fact) => [fact, (said(fact) ?? '').slice(0, LONGEST_FACT)]));
  const spans = Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, value === '' ? '' : codeSpan(value)]),
  );
  const own = { name, title: name, today };
  const [head] = split(draftPage(template, { ...facts, ...own }));
  const [, body] = split(draftPage(template, { ...spans, ...own }));
  return head + body;
}

function split(page: string): [head: string, body: string] {
  const head = /^---\n[\s\S]*?\n---(?:\n|$)/.exec(page)?.[0] ?? '';
  return [head, page.slice(head.length)];
}
