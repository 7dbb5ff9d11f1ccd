import { visit } from '../../compiler/visit.ts';
import { addressOf, isPageFile, pathFrom } from '../../content/addresses.ts';
import { hasMark } from '../../language/marks.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { FileEdit } from '../rule.ts';
import type { Fix } from './fix.ts';

/** Fixes a link whose path is right but for its letter case, when a single file has that path. */
export const fixBrokenLink: Fix = {
  rules: ['broken-link', 'missing-file'],
  editsFor: (place, page, { files }) =>
    (destinationsOf(page).get(`${place.file} ${place.offset}`) ?? []).flatMap(({ start, end }): FileEdit[] => {
      const written = page.masked.text.slice(start, end);
      const [path = ''] = /^[^?#]*/.exec(written) ?? [];
      const right = hasMark(path) ? undefined : rightPath(path, page.file, files);
      return right === undefined ? [] : [{ ...page.originAt(start), from: path, to: right }];
    }),
};

type Destinations = ReadonlyMap<string, { start: number; end: number }[]>;

const known = new WeakMap<CheckedPage, Destinations>();

/** Where the destinations of a page's links and images are, by the place of the link. */
function destinationsOf(page: CheckedPage): Destinations {
  const found = known.get(page);
  if (found) return found;
  const all: { place: string; destination: { start: number; end: number } }[] = [];
  visit(page.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const { file, offset } = page.placeOf(node);
    if (node.data?.destination) all.push({ place: `${file} ${offset}`, destination: node.data.destination });
  });
  const destinations = new Map(
    Array.from(
      Map.groupBy(all, ({ place }) => place),
      ([place, group]) => [place, group.map((each) => each.destination)],
    ),
  );
  known.set(page, destinations);
  return destinations;
}

/** The path with the letters of the one file that it means; `..` and what else leads there stays. */
function rightPath(path: string, file: string, files: readonly string[]): string | undefined {
  const whole = pathFrom(path, file);
  if (whole === undefined || path !== decodedOrNothing(path)) return undefined;
  const wanted = whole.toLowerCase();
  const same = namesOf(files).get(wanted) ?? [];
  const target = same.length === 1 ? same[0] : undefined;
  // What is after the last `../` ends the whole path, too.
  const tail = path.replace(/^(?:.*\/)?\.{1,2}\/|^\//s, '');
  if (target === undefined || !wanted.endsWith(tail.toLowerCase())) return undefined;
  const right = path.slice(0, path.length - tail.length) + target.slice(target.length - tail.length);
  return right === path ? undefined : right;
}

const names = new WeakMap<readonly string[], ReadonlyMap<string, string[]>>();

/** What links may call the site's files, by the small letters of that. */
function namesOf(files: readonly string[]): ReadonlyMap<string, string[]> {
  const found =
    names.get(files) ??
    Map.groupBy(
      files.flatMap((file) => (isPageFile(file) ? [file, addressOf(file)] : [file])),
      (name) => name.toLowerCase(),
    );
  names.set(files, found);
  return found;
}

/** A path with percent signs is not touched: its letters are not those that it means. */
const decodedOrNothing = (path: string): string => (path.includes('%') ? '' : path);
