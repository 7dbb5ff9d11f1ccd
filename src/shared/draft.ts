const PLACE = /<%\s*([\w-]+)\s*%>/g;
const FRONT_MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/;
/** What YAML reads as just the text that it is, in a list too. */
const PLAIN_YAML = /^(?!(?:null|true|false|yes|no|on|off)$)[A-Za-z][\w./-]*(?: [\w./-]+)*$|^\d{4}-\d\d-\d\d$/i;

/**
 * Fills the template of a new page: `<% title %>` becomes the fact of that name. Facts may come
 * from a link, so that in front matter each stays one scalar of YAML; a field whose fact is
 * not known is left out there, and in the body its place is left empty.
 *
 * @param facts - by name; those that go into the body as Markdown are the caller's to make safe (`codeSpan`)
 */
export function draftPage(template: string, facts: Readonly<Record<string, string>>): string {
  const factOf = (name: string): string => (Object.hasOwn(facts, name) ? (facts[name] ?? '') : '');
  const head = FRONT_MATTER.exec(template)?.[0] ?? '';
  const fields = head.split('\n').flatMap((line) => {
    const asked = [...line.matchAll(PLACE)].map(([, name = '']) => factOf(name));
    if (asked.length > 0 && asked.every((fact) => fact === '')) return [];
    return [line.replace(PLACE, (_, name: string) => scalar(factOf(name)))];
  });
  return fields.join('\n') + template.slice(head.length).replace(PLACE, (_, name: string) => factOf(name));
}

const scalar = (fact: string): string => (fact === '' || PLAIN_YAML.test(fact) ? fact : JSON.stringify(visible(fact)));

/** A value as a code span that it cannot leave, and in which no tag is live. */
export function codeSpan(value: string): string {
  const text = visible(value).replaceAll('{{', '{ {');
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** Control, bidirectional and invisible characters by their code points, and all on one line. */
const visible = (value: string): string =>
  value.replace(
    /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
