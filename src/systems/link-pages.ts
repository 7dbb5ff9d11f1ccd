import type { Left, LinkParameter } from './system.ts';

/** A parameter of the vocabulary, as far as links need it. */
export interface LinkFacts {
  aliases?: readonly string[];
  left?: Left;
}

/** Why no label gives a parameter; undefined where one can. */
export function leftOf({
  type,
  default: value,
}: {
  type?: string | undefined;
  default?: string | undefined;
}): Left | undefined {
  if (type === 'json') return 'object';
  if (type === 'url') return 'address';
  return value?.startsWith('{{') ? 'catalogue' : undefined;
}

/** An alert's page, as `/link.json` lists it. */
export interface LinkPage {
  title: string;
  url: string;
  used: readonly string[];
  /** Parameters that the page itself declares, or declares otherwise. */
  own?: Record<string, LinkFacts>;
}

/** What the link builder needs of the site: `/link.json`. */
export interface LinkPages {
  /** What is before the address of a page, where the site knows it. */
  origin?: string;
  /** The site's vocabulary. */
  parameters: Record<string, LinkFacts>;
  pages: LinkPage[];
}

/** The parameters of a page, in the vocabulary's order: what tells most of an alert is first there. */
export function linkParameters({ used, own = {} }: LinkPage, { parameters }: LinkPages): LinkParameter[] {
  const names = new Set([...Object.keys(parameters), ...Object.keys(own)]);
  return [...names]
    .filter((name) => used.includes(name))
    .map((name) => {
      const { aliases = [], left } = (Object.hasOwn(own, name) ? own : parameters)[name] ?? {};
      return { name, aliases, ...(left && { left }) };
    });
}
