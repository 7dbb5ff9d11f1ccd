/**
 * What names a heading's id at its end, in the ways of Hugo, Docusaurus, Pandoc (`{#x}`), MkDocs and kramdown
 * (`{: #x .class }`). A second brace before it is a tag's, of whatever language.
 */
const OWN_ID = /(?<![{\s])\s*\{:?\s*#([^\s{}]+)(?:\s[^{}]*)?\}\s*$/;

/** A heading's text without the id that its author gives it, and that id. */
export function ownHeadingId(text: string): { text: string; id: string } | undefined {
  const match = OWN_ID.exec(text);
  return match?.[1] === undefined ? undefined : { text: text.slice(0, match.index), id: match[1] };
}
