import type { Left, LinkParameter } from './system.ts';

/** A parameter as it is declared, as far as links need it. */
export interface LinkFacts {
  type?: string | undefined;
  default?: string | undefined;
  aliases?: readonly string[] | undefined;
}

/** What links to a page need of the page as data, `page.json`. */
export interface LinkedPage {
  kind: string;
  title: string;
  url: string;
  /** Its whole address, where the site knows it. */
  link: string | null;
  /** Those that it uses, in the vocabulary's order: what tells most of an alert is first there. */
  parameters: Readonly<Record<string, LinkFacts>>;
}

/** Why no label gives a parameter; undefined where one can. */
export function leftOf({ type, default: value }: LinkFacts): Left | undefined {
  if (type === 'json') return 'object';
  if (type === 'url') return 'address';
  return value?.startsWith('{{') ? 'catalogue' : undefined;
}

/** The parameters of a page as its links have them. */
export const linkParameters = ({ parameters }: Pick<LinkedPage, 'parameters'>): LinkParameter[] =>
  Object.entries(parameters).map(([name, parameter]) => {
    const left = leftOf(parameter);
    return { name, aliases: parameter.aliases ?? [], ...(left && { left }) };
  });
