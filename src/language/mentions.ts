/** What a text could ask of the site, whether or not a tag is live: a later declaration can make it so. */
export interface Mentions {
  /** The names in tags, dotted ones whole: `service.owner`. */
  names: ReadonlySet<string>;
  partials: ReadonlySet<string>;
  /** It may set other delimiters, and then anything in it may be a tag. */
  setsDelimiters: boolean;
}

const MENTION = /\{\{(?:[{#^/&]?\s*([A-Za-z_][\w-]*(?:\.[\w.@%+:/-]+)?)|>\s*([\w./-]+)|=)/g;

/** Finds everything in a template that could be a tag; more than there is does no harm. */
export function mentionsIn(text: string): Mentions {
  const names = new Set<string>();
  const partials = new Set<string>();
  let setsDelimiters = false;
  for (const [, name, partial] of text.matchAll(MENTION)) {
    if (name !== undefined) names.add(name);
    else if (partial !== undefined) partials.add(partial);
    else setsDelimiters = true;
  }
  return { names, partials, setsDelimiters };
}
