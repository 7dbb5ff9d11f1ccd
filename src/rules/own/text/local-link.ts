import { textOf } from '../../nodes.ts';
import type { OwnRule } from '../../rule.ts';

const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.\d{1,3}|0\.0\.0\.0|\[::1\])(?=[:/?#]|$)/i;
/** Words of pages on which the reader's own machine is meant. */
const MEANT =
  /\b(?:port-?forward(?:s|ed|ing)?|localhost|127\.0\.0\.1|tunnels?|locally|local (?:machine|copy|instance|server|development|environment)|docker run|docker[- ]compose|kubectl proxy|(?:npm|yarn|pnpm) (?:run|start)|own machine|your (?:machine|computer|laptop|browser))\b|\bssh\s[^\n]{0,80}-[LD]\b/i;

/** Links to the reader's own machine, where nothing says that something listens there. */
export const localLink: OwnRule = {
  name: 'local-link',
  severity: 'suggestion',
  checkPage: (page) => {
    // What shows its address names it; words promise a page.
    const links = [...page.nodes('link'), ...page.nodes('definition')].filter(
      (node) => LOCAL.test(node.url) && (node.type === 'definition' || !/^https?:|:\d+/.test(textOf(node))),
    );
    if (links.length === 0 || isMeant(page)) return [];
    return links.map((node) => ({
      ...page.placeOf(node),
      message: `\`${page.asWritten(node.url)}\` is on the machine of whoever clicks it`,
      hint: 'Write the address that others reach it by, or say how to get there, such as with `kubectl port-forward`.',
    }));
  },
};

/** Whether the page's own words speak of it; the addresses of its links are none. */
const isMeant = (page: Parameters<NonNullable<OwnRule['checkPage']>>[0]): boolean => {
  const inLinks = new Set(page.nodes('link').flatMap(({ children }) => children));
  const texts = page.nodes('text').filter((node) => !inLinks.has(node));
  return [...texts, ...page.nodes('code'), ...page.nodes('inlineCode')].some((node) => MEANT.test(textOf(node)));
};
