import { distance } from 'fastest-levenshtein';
import type { Sought } from '../../problems/finding.ts';
import { isFolderName } from '../../shared/page-path.ts';
import { withoutEnding } from '../addresses.ts';
import { isPublishedEnding } from '../published-types.ts';
import { IMAGE_SORT, isNear, type LooseName, PAGE } from './loose-name.ts';
import { type Candidate, candidatesOf, keyOf, type LinkedFiles, type Place, placeOf } from './near-candidates.ts';

/** Answers which file of the content a path in a page's file was most likely meant for; from the content folder, a folder with a slash at its end. */
export type NearFile = (sought: Pick<Sought, 'path' | 'isImage'>, file: string) => string | undefined;

/**
 * Makes what finds the one file that was meant by a path that leads nowhere. These are near, the first of them first:
 *
 * 1. what differs in letter case, in `-`, `_` and spaces, or in an ending that nothing has;
 * 2. the same name in a folder with a slip of the fingers in its path;
 * 3. a name in the same folder with a slip in it;
 * 4. the same name in another folder, where there is no other; else the only one in a folder that is called the same,
 *    or in one that the folder is in, or that is in it.
 */
export function makeNearFile(tree: LinkedFiles): NearFile {
  const candidates = candidatesOf(tree);
  const byPath = Map.groupBy(candidates, ({ folders, name }) => keyOf([...folders, name]));
  const byFolder = Map.groupBy(candidates, ({ within }) => within);
  const byName = Map.groupBy(candidates, ({ name, isOwnName }) => (isOwnName ? undefined : name?.key));

  return ({ path, isImage }, file) => {
    const segments = segmentsFrom(path, file);
    const written = placeOf(segments);
    const isOfFolder = isFolderName(withoutEnding(segments.at(-1) ?? ''));
    const place = isOfFolder ? placeOf(segments.slice(0, -1)) : written;
    const { folders, name } = place;
    const sort = isImage ? IMAGE_SORT : written.sort;
    const isOdd = sort !== PAGE && sort !== IMAGE_SORT && !isPublishedEnding(sort);
    const mayBeFolder = !isOfFolder && !/\.\w+$/.test(path);
    const fits = (each: Candidate): boolean => each.sort === sort && (mayBeFolder || !each.path.endsWith('/'));
    const nearest = (all: readonly Candidate[]): Candidate | undefined => nearestTo(segments.join('/'), all);

    const same = [place, written].flatMap((each) => byPath.get(keyOf([...each.folders, each.name])) ?? []);
    const found = nearest(isOdd ? same : same.filter(fits));
    if (found || !name) return found?.path;
    const named = (byName.get(name.key) ?? []).filter(fits);
    const beside = (byFolder.get(place.within) ?? []).filter(fits);
    const meant =
      nearest(named.filter((each) => isSamePath(each.folders, folders))) ??
      nearest(beside.filter((each) => each.name && isNear(each.name, name))) ??
      elsewhere(named, place.within);
    return meant?.path;
  };
}

/** Of those that are as near, the one whose path has the most letters right. */
function nearestTo(path: string, all: readonly Candidate[]): Candidate | undefined {
  return all
    .map((each) => ({ each, away: distance(path, each.path) }))
    .sort((a, b) => a.away - b.away || (a.each.path < b.each.path ? -1 : 1))[0]?.each;
}

/** Whether folders are the same ones, but for slips. */
const isSamePath = (a: Place['folders'], b: Place['folders']): boolean =>
  a.length === b.length && a.every((name, index) => isAlike(name, b[index]));

const isAlike = (a: LooseName, b: LooseName | undefined): boolean =>
  b !== undefined && (a.key === b.key || isNear(a, b));

/** The one of a name that is meant, whatever its folder is; of several only where the folder tells which. */
function elsewhere(named: readonly Candidate[], asked: string): Candidate | undefined {
  const eitherWay = (test: (a: string, b: string) => boolean): Candidate[] =>
    named.filter(({ within }) => test(within, asked) || test(asked, within));
  return [named, eitherWay(endsIn), eitherWay(isAround)].find((some) => some.length === 1)?.[0];
}

/** Whether the last folders of a path are those of another one: a beginning was left out, or is too many. */
const endsIn = (whole: string, end: string): boolean => end !== '' && `/${whole}`.endsWith(`/${end}`);

/** Whether a folder is in another one. */
const isAround = (outer: string, inner: string): boolean => outer === '' || `${inner}/`.startsWith(`${outer}/`);

/** The segments of the path from the content folder; what leaves that is taken for a `..` too many. */
function segmentsFrom(path: string, file: string): string[] {
  const segments = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const segment of decoded(path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray `%` means itself.
    return path;
  }
}
