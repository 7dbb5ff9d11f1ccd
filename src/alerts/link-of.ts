import type { AlertRule, Link, Written } from './rule.ts';

/** What links are called where `site.yml` says nothing: by convention, and as older rules have it. */
export const LINK_NAMES: readonly [string, ...string[]] = ['runbook_url', 'runbook'];

/** A link without a scheme, `wiki.example.com/x`, is one; a sentence is none. */
const LIKE_LINK = /^(?:[a-z][a-z0-9+.-]*:)?\/\/|^\/|^\{\{|^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/i;

/**
 * The link of a rule: of the names for it the first that the rule has, as an annotation or else as a label. What is
 * no link counts only under the first name, which is for nothing else.
 */
export function linkOf({ annotations, labels }: AlertRule, names: readonly string[]): Link | undefined {
  const found = names.flatMap((name): Link[] =>
    [annotations.get(name), labels.get(name)].flatMap((written) => (written ? [trimmed(name, written)] : [])),
  );
  return found.find(({ value }) => LIKE_LINK.test(value)) ?? found.find(({ name }) => name === names[0]);
}

const trimmed = (name: string, written: Written): Link => ({ ...written, name, value: written.value.trim() });
