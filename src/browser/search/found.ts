import { escapePath, unescapePath } from '../../shared/escape-path.ts';
import { SYMPTOMS, withoutMarks } from '../../shared/search-marks.ts';
import type { Fragment } from '../../shared/text-files.ts';
import { root } from '../dom/root.ts';
import type { Part, TextPlace } from './places.ts';
import type { NameHit } from './rank-names.ts';

/** A page as the results show it. */
export interface Found {
  url: string;
  title: string;
  kind: string;
  services: readonly string[];
  severity: string;
  exact: boolean;
  /** Where in the page the words are: the sections, or the page itself. */
  places: { title: string; url: string; excerpt: Part[] }[];
}

export function foundByName({ address, symptom, ...hit }: NameHit): Found {
  const url = root.pathname + (address === '' ? '' : `${escapePath(address)}/`);
  const excerpt = [
    { text: `${SYMPTOMS.shown} `, found: false },
    { text: symptom, found: true },
  ];
  return { ...hit, url, places: symptom === '' ? [] : [{ title: '', url, excerpt }] };
}

/** A page with the words in its text. */
export function foundInText(
  { url, meta, filters }: Fragment,
  places: readonly TextPlace[],
  slotText: (slot: string) => string,
): Found {
  const own = escapePath(unescapePath(new URL(`.${url}`, root).pathname));
  return {
    url: own,
    title: withoutMarks(meta.title ?? url, slotText),
    kind: filters['kind']?.[0] ?? '',
    services: filters['service'] ?? [],
    severity: filters['severity']?.[0] ?? '',
    exact: false,
    places: places.map(({ title, hash, excerpt }) => ({ title, url: own + hash, excerpt })),
  };
}
