import type { Look, NoticeKind } from './opening.ts';

/** What other tools call their notes, by the kind that ours is. */
const NAMES: Record<NoticeKind, string> = {
  note: 'note info information abstract summary tldr todo example question help faq quote cite seealso primary secondary default details-note blue',
  tip: 'tip hint success check done green',
  important: 'important purple',
  warning: 'warning warn attention yellow orange',
  caution: 'caution danger error bug failure fail missing critical red',
};

const KINDS = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as NoticeKind])),
);

/** The kind of a note that another tool calls so. */
export const noticeKind = (name: string): NoticeKind | undefined => KINDS.get(name.toLowerCase());

/** What a note is titled that has no title of its own. */
export const labelOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`;

/** A note of a kind, or of ours for a kind that is not known. */
export const noticeOf = (name: string, fold?: 'open' | 'closed'): Look => ({
  type: 'notice',
  kind: noticeKind(name) ?? 'note',
  ...(fold && { fold }),
});
