/** The folder that is copied to the site's root as it is; only a tree with a `site.yml` can mean that by it. */
export const STATIC = 'static';

const HIDDEN = /^(?:\.|node_modules$)/;
/** A site may need `.well-known/`; these are never meant to be published. */
const HIDDEN_IN_STATIC = /^(?:\.git|\.hg|\.svn|\.jj|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Whether a file or folder is passed over by its name, with all that is in it. */
export const isPassedOver = (name: string, inStatic = false): boolean =>
  (inStatic ? HIDDEN_IN_STATIC : HIDDEN).test(name);
