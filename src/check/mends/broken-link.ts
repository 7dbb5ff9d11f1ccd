import { visit } from 'unist-util-visit';
import { addressOf, pathFrom } from '../../content/addresses.ts';
import { hasMark } from '../../template/marks.ts';
import type { Origin } from '../../template/tokens.ts';
import type { CheckedPage } from '../checked-page.ts';
import { startOf } from '../nodes.ts';
import type { Edit, SiteFacts } from '../rule.ts';

/** Mends a link whose path is right but for its letter case, when a single file has that path. */
export function mendBrokenLink(page: CheckedPage, place: Origin, { files }: SiteFacts): Edit[] {
  const edits: Edit[] = [];
  visit(page.tree, ['link', 'image', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const origin = page.originAt(startOf(node));
    const destination = node.data?.destination;
    if (origin.file !== place.file || origin.offset !== place.offset || !destination) return;
    const written = page.masked.text.slice(destination.start, destination.end);
    const [path = ''] = /^[^?#]*/.exec(written) ?? [];
    const right = hasMark(path) ? undefined : rightPath(path, page.file, files);
    if (right !== undefined) edits.push({ ...page.originAt(destination.start), from: path, to: right });
  });
  return edits;
}

/** The path with the letters of the one file that it means; `..` and what else leads there stays. */
function rightPath(path: string, file: string, files: readonly string[]): string | undefined {
  const whole = pathFrom(path, file);
  if (whole === undefined || path !== decodedOrNothing(path)) return undefined;
  const wanted = whole.toLowerCase();
  const names = files.flatMap((each) => (/\.md$/i.test(each) ? [each, addressOf(each)] : [each]));
  const same = names.filter((name) => name.toLowerCase() === wanted);
  const target = same.length === 1 ? same[0] : undefined;
  // What stands after the last `../` ends the whole path, too.
  const tail = path.replace(/^(?:.*\/)?\.{1,2}\/|^\//s, '');
  if (target === undefined || !wanted.endsWith(tail.toLowerCase())) return undefined;
  const right = path.slice(0, path.length - tail.length) + target.slice(target.length - tail.length);
  return right === path ? undefined : right;
}

/** A path with percent signs is not touched: its letters are not those that it stands for. */
const decodedOrNothing = (path: string): string => (path.includes('%') ? '' : path);
