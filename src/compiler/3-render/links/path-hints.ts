import { isPageFile, pathFrom } from '../../../content/addresses.ts';
import type { PageContext } from '../../page-context.ts';

/** `https//wiki.example.com`, `https:/wiki.example.com`, `http:wiki.example.com`. */
const BROKEN_SCHEME = /^(https?)(?::\/?(?!\/)|\/\/?(?=[^/\s]))/i;
/** `wiki.example.com/x`, `www.example.com`; endings that files have too, such as `.sh` and `.md`, are no sign of one. */
const BARE_ADDRESS =
  /^(?:www\.[a-z0-9-]{1,63}\.|(?:[a-z0-9-]{1,63}\.){1,5}(?=(?:com|org|net|io|dev|edu|gov|info|cloud|internal|corp)(?:[:/]|$)))[a-z0-9.-]{2,100}(?::\d{1,5})?(?:\/|$)/i;

/** The web address that is meant by a path in which `https://` is missing, or a sign of it. */
export function addressMeant(path: string): string | undefined {
  const scheme = BROKEN_SCHEME.exec(path);
  if (scheme?.[1] !== undefined) return `${scheme[1].toLowerCase()}://${path.slice(scheme[0].length)}`;
  return BARE_ADDRESS.test(path) ? `https://${path}` : undefined;
}

/** How to fix a path that leads nowhere, and whether something near it may be meant. */
interface PathHint {
  hint: string;
  isSought: boolean;
}

const only = (hint: string): PathHint => ({ hint, isSought: false });

/** How to fix the path of a link that leads nowhere. */
export function hintForLink(path: string, context: PageContext): PathHint {
  const address = addressMeant(path);
  if (address !== undefined) return only(`Write \`${address}\`: without \`https://\` it is a path of this site.`);
  return hintForPath(
    path,
    context,
    `fix the path, ${mayBePage(path) ? 'write that page' : `put ${path.endsWith('/') ? 'the folder' : 'the file'} there`}, or take the link out.`,
  );
}

/** How to fix the path of an image that is not there. */
export function hintForImage(path: string, context: PageContext): PathHint {
  if (addressMeant(path) !== undefined)
    return only('It is a web address without `https://`: put the image into the content folder.');
  return hintForPath(path, context, 'fix the path, put the image there, or take it out.');
}

function hintForPath(path: string, context: PageContext, how: string): PathHint {
  if (FOREIGN.test(path)) return only(HINT_FOREIGN);
  const whole = pathFrom(path, context.file);
  if (whole === undefined) return { hint: OUTSIDE, isSought: true };
  const near = otherCase(path, context);
  if (near !== undefined) return only(`Did you mean \`${near}\`? The case of letters counts in paths.`);
  return { hint: `There is no \`${whole}\`: ${how}`, isSought: true };
}

/** What another tool puts a path together with: `{{ .Site.Params.x }}`, `{% link x %}`. */
const FOREIGN = /(?:\{|%7B)(?:\{|%7B|%25|%)|\$(?:\{|%7B)/i;
const HINT_FOREIGN =
  'The path has an expression of another tool, which means nothing here: write the path that it would make.';
const OUTSIDE = 'The path leaves the content folder; use the full web address for what is outside.';

/** What has no ending may be a page's address. */
const mayBePage = (path: string): boolean => isPageFile(path) || !/\.\w+$|\/$/.test(path);

/** A path that differs in the case of its letters alone, and leads somewhere. */
function otherCase(path: string, { resolve }: PageContext): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const all = [folder + path.slice(folder.length).toLowerCase(), path.toLowerCase()];
  return all.find((each) => each !== path && resolve(each) !== undefined);
}
