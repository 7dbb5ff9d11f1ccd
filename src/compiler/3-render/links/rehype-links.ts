import type { Element, Root } from 'hast';
import { addressOf, fileUrl, isPageFile, pathFrom, urlOf } from '../../../content/addresses.ts';
import type { Target } from '../../../content/links/target.ts';
import { publishedPath } from '../../../content/published-path.ts';
import type { Unpublished } from '../../../content/published-types.ts';
import { asWritten } from '../../../language/as-written.ts';
import { decodeMarks, hasMark, splitMarks } from '../../../language/marks.ts';
import * as attributes from '../../../shared/attributes.ts';
import { offsetOf, type PageContext } from '../../page-context.ts';
import { isBadge, reportBadge } from './badges.ts';
import { addressMeant, hintForImage, hintForLink } from './path-hints.ts';
import { showImage } from './show-image.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Leads links to pages and files to where the site serves them, and gives local images their size.
 *
 *     [Restart](../runbooks/checkout/restart.md#steps)   →   <a href="/runbooks/checkout/restart/#steps">
 *     ![Graph](graph.png)                                →   <img src="/alerts/graph.png" width="640" height="320" …>
 *
 * An image on another origin becomes a link, or words in one, for no page asks another origin for anything.
 */
export function rehypeLinks(context: PageContext) {
  return (tree: Root): void => {
    const lead = ({ children }: Root | Element, inLink: boolean): void => {
      for (const child of children) {
        if (child.type !== 'element') continue;
        const { tagName, properties } = child;
        if (tagName === 'a' && typeof properties['href'] === 'string') link(child, properties['href'], context);
        // What is in an image's place after that is ours.
        if (tagName === 'img') image(child, inLink, context);
        else lead(child, inLink || tagName === 'a');
      }
    };
    lead(tree, false);
  };
}

function link(element: Element, destination: string, context: PageContext): void {
  const href = decodeMarks(destination);
  // What has no path leads to this page.
  if (/^[?#]/.test(href)) {
    element.properties['href'] = href;
    return;
  }
  const meant = SCHEME.test(href) && !hasMark(href) ? addressMeant(href) : undefined;
  if (meant !== undefined) {
    delete element.properties['href'];
    element.properties['className'] = ['broken'];
    const written = asWritten(href, context.masked);
    context.report('broken-link', offsetOf(element), `\`${written}\` is no web address`, `Write \`${meant}\`.`);
    return;
  }
  if (SCHEME.test(href) || href.startsWith('//') || startsWithAddress(href, context)) {
    element.properties['href'] = href;
    if (!/^(?:mailto|tel):/i.test(href)) element.properties['rel'] = ['noreferrer'];
    return;
  }
  const [path = ''] = /^[^?#]*/.exec(href) ?? [];
  const rest = href.slice(path.length);
  if (hasMark(path)) {
    element.properties['href'] = slottedHref(path, rest, context);
    return;
  }
  const target = context.resolve(path);
  const url = target && urlTo(target, context);
  if (url !== undefined) {
    element.properties['href'] = url + rest;
    if (target?.type !== 'page' && target?.type !== 'file') element.properties['rel'] = ['noreferrer'];
    return;
  }
  delete element.properties['href'];
  element.properties['className'] = ['broken'];
  if (target?.type === 'unpublished') {
    reportUnpublished(element, target, context, 'broken-link');
    return;
  }
  const written = `\`${asWritten(href, context.masked)}\``;
  if (target?.type === 'elsewhere') {
    const message = `${written} leads to ${whatIs(target)}, which is no page of the site`;
    context.report('broken-link', offsetOf(element), message, HINT_ELSEWHERE);
    return;
  }
  const { hint, isSought } = hintForLink(path, context);
  const message = `${written} leads to no page and no file of the content folder`;
  const sought = { path, rest: asWritten(rest, context.masked), isImage: false };
  context.report('broken-link', offsetOf(element), message, hint, isSought ? { sought } : undefined);
}

const HINT_ELSEWHERE = "Write the repository's web address as `repository` into `site.yml`: the link leads there then.";

/** What is in the repository and no part of the site, in words. */
function whatIs({ path, isFolder, isInContent }: Extract<Target, { type: 'elsewhere' }>): string {
  if (path === '') return 'the top of the repository';
  if (isFolder) return isInContent ? `\`${path}\`, a folder without pages` : `the folder \`${path}\` of the repository`;
  return `\`${path}\` in the repository`;
}

/** `{{grafana}}/d/cpu` leads where the value does, not into the content folder. */
function startsWithAddress(href: string, { masked, holdsAddress }: PageContext): boolean {
  const [before, mark] = splitMarks(href);
  const slot = before === '' && typeof mark === 'number' ? masked.marks[mark] : undefined;
  return typeof slot === 'object' && holdsAddress(slot.name);
}

/** A path with slots cannot be looked up; only where it starts from is known. */
function slottedHref(path: string, rest: string, context: PageContext): string {
  const isFolder = path.endsWith('/');
  const whole = pathFrom(path, context.file) ?? '';
  const address = isPageFile(whole) ? addressOf(whole) : whole;
  const url = urlOf('', context.base) + address;
  return `${url}${isPageFile(whole) || isFolder ? '/' : ''}${rest}`;
}

function image(element: Element, inLink: boolean, context: PageContext): void {
  const source = element.properties['src'];
  if (typeof source !== 'string') return;
  const src = decodeMarks(source);
  const written = asWritten(src, context.masked);
  const alt = String(element.properties['alt'] ?? '');
  if (SCHEME.test(src) || src.startsWith('//')) {
    if (isBadge(src)) reportBadge(written, offsetOf(element), context);
    else
      context.report(
        'remote-image',
        offsetOf(element),
        `the image \`${written}\` is on another server, so the page shows ${inLink ? 'its words' : 'a link to it'}`,
        `Put the image into the content folder${inLink ? '' : ', or write the link yourself'}: a page must be whole when other servers are down.`,
      );
    insteadOfImage(element, src, alt || src, inLink);
    return;
  }
  // GitHub's `?raw=true` and `#gh-dark-mode-only` say how an image is shown there.
  const [path = ''] = /^[^?#]*/.exec(written) ?? [];
  const target = context.resolve(path);
  if (target?.type === 'file') {
    showImage(element, target, alt, inLink, context);
    return;
  }
  const url = target && urlTo(target, context);
  if (target?.type === 'unpublished') reportUnpublished(element, target, context, 'missing-file');
  else if (target?.type === 'page')
    context.report(
      'missing-file',
      offsetOf(element),
      `the image \`${written}\` is a page, so the page shows a link to it`,
      'Write a link, without the `!`, or name an image.',
    );
  else if (target?.type === 'elsewhere')
    context.report(
      'missing-file',
      offsetOf(element),
      `the image \`${written}\` is ${target.isInContent ? 'in a folder that is passed over, as its name begins with a dot' : 'outside of the content folder'}${url === undefined ? '' : ', so the page shows a link to it'}`,
      'Put the image beside the pages of the content folder.',
    );
  else {
    const { hint, isSought } = hintForImage(path, context);
    const sought = { path, rest: written.slice(path.length), isImage: true };
    const message = `the image \`${written}\` is not in the content folder`;
    context.report('missing-file', offsetOf(element), message, hint, isSought ? { sought } : undefined);
  }
  insteadOfImage(element, url, alt || src, inLink);
}

/** What is shown instead of an image: a link to it, or its words. */
function insteadOfImage(element: Element, url: string | undefined, words: string, inLink: boolean): void {
  // A badge that is a link already is no second one inside it.
  const isLinked = url !== undefined && !inLink;
  element.tagName = isLinked ? 'a' : 'span';
  element.properties = isLinked
    ? { href: url, rel: ['noreferrer'], [attributes.chrome]: '' }
    : { ...(url === undefined ? { className: ['broken'] } : { [attributes.chrome]: '' }) };
  element.children = [{ type: 'text', value: words }];
}

type UnpublishedTarget = Extract<Target, { type: 'unpublished' }>;

const WHY_UNPUBLISHED: Record<Unpublished, string> = {
  script: 'may hold a script, which the site would serve as its own',
  run: 'has a name that some web servers run as a program',
  twin: 'would be sent by some web servers in place of another file',
  settings: 'would change the settings of some hosts',
  tools: 'is for the tools of the repository, and no content',
  name: 'has a name that ends in a dot or a space, or has characters that cannot be seen',
  type: 'is not of a type that is published',
  reserved: 'would be in the place of a file of Pagebook itself',
  ignored: 'is ignored by a `.gitignore`, so it is no content',
};

/** @param missing - the rule for what is not in the tree: what Git ignores is not there for others */
function reportUnpublished(
  element: Element,
  { path, why }: UnpublishedTarget,
  context: PageContext,
  missing: 'broken-link' | 'missing-file',
): void {
  context.report(
    why === 'ignored' ? missing : 'unservable-file',
    offsetOf(element),
    `\`${path}\` ${WHY_UNPUBLISHED[why]}`,
    hintUnpublished(why),
  );
}

function hintUnpublished(why: Unpublished): string {
  if (why === 'ignored') return 'Take it out of the `.gitignore`, or link to something else.';
  return why === 'script'
    ? 'Link to it in the repository instead, or turn it into an image without script.'
    : 'Link to it in the repository instead, or save it as one of the types that are published, such as `.txt`.';
}

/** Where a target is seen, on the site or on the repository's host. */
function urlTo(target: Target, context: PageContext): string | undefined {
  if (target.type === 'page') return urlOf(target.address, context.base);
  if (target.type !== 'file') return target.url;
  return fileUrl(target.static ? target.path : publishedPath(target.path), context.base);
}
