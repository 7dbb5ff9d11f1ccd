/** Why a placeholder stays, in words that go on after "`<pod>` stays: ". */
export const reasons = {
  nameless: 'it does not say what to fill in',
  secret: 'no link may carry a secret',
  description: 'it describes what to write, and is no name',
  spoken: 'the text around it explains it; change that by hand',
  heading: 'the address of the heading would change',
  prose: 'it is in text, and not one of the usual names',
  twice: 'the line has two different placeholders for the same parameter',
  alias: 'links use that name for another parameter',
  label: 'a query needs the whole label, with its port',
  part: 'it is a part of a longer name',
  delimiters: 'the page has delimiters of its own',
  escaped: 'it is written with escapes',
  encoding: 'its file is not in UTF-8',
  disabled: 'a comment passes over it',
  raw: 'tags are not live there',
  error: 'the page would have an error',
} as const satisfies Record<string, string>;

/** Why a placeholder stays as it is. */
export type Reason = keyof typeof reasons;
