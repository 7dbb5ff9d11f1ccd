/** What programs print for a value that is not there; it is not to be filled in. */
const PRINTED =
  /^<(?:none|unknown|nil|null|invalid|pending|unset|no[ -]value|not[ -]set|undefined|empty|omitted|redacted|snip|truncated|EOF)>$/i;

/** Whether what looks like a placeholder is one. */
export const isPlaceholder = (text: string): boolean => !PRINTED.test(text);

/** What the placeholder means, in words: `<pod-name>` is `pod name`, `YOUR_HOST` is `host`. */
export const wordsOf = (placeholder: string): string[] =>
  placeholder
    .replace(/^<|>$/g, '')
    .replace(/^\$\{?|\}$/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_.-]+/)
    .filter((word) => word !== '' && !ARTICLES.test(word));

/** Words that say whose it is, or that it is to be found. */
const ARTICLES = /^(?:your|my|the|a|an|any|this|that|some|of|from|in|target|affected|alert|label)$/;
/** Words that say no more than that it is a value. */
export const FILLERS = /^(?:name|id|value|here)$/;

/** The declared parameter that a placeholder means: by its name or an alias, with or without `name` at its end. */
export function parameterFor(
  placeholder: string,
  vocabulary: Readonly<Record<string, { aliases?: string[] | undefined }>>,
): string | undefined {
  const words = wordsOf(placeholder);
  const asked = new Set([words.join('_'), words.filter((word) => !FILLERS.test(word)).join('_')].filter(Boolean));
  const owners = Object.entries(vocabulary).flatMap(([name, { aliases = [] }]) =>
    [name, ...aliases].map((each) => [each.toLowerCase().replaceAll('-', '_'), name] as const),
  );
  return owners.find(([each]) => asked.has(each))?.[1];
}
