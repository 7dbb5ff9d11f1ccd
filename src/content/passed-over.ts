/** The folder that is copied to the site's root as it is; only a tree with a `site.yml` can mean that by it. */
export const STATIC = 'static';

const HIDDEN = /^(?:\.|node_modules$)/;
/** A site may need `.well-known/`; these are never meant to be published. */
const HIDDEN_IN_STATIC = /^(?:\.git|\.hg|\.svn|\.jj|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Folders in which other tools and many teams keep what pages show: GitBook, wikis of Azure DevOps, and by hand. */
const FILES_OF_PAGES =
  /^\.(?:gitbook|attachments?|assets?|imgs?|images?|media|pics?|pictures?|figures?|screenshots?|resources?|files|static|public)$/i;
/** Its other files are for the host of the repository. */
const IMAGES_ALONE = /^\.github$/i;

/** What is read of a folder that is passed over otherwise: files that pages may show, but no pages. */
export const shownOfPassedOver = (name: string): 'files' | 'images' | undefined =>
  FILES_OF_PAGES.test(name) ? 'files' : IMAGES_ALONE.test(name) ? 'images' : undefined;

/** Whether a file or folder is passed over by its name, with all that is in it. */
export const isPassedOver = (name: string, inStatic = false): boolean =>
  (inStatic ? HIDDEN_IN_STATIC : HIDDEN).test(name);
