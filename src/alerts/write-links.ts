import { access } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { applyEdits, type Edit } from '../problems/edit.ts';
import type { ValidatedFile } from './check-alerts.ts';
import { insertLink, replaceScalar } from './edit-rules.ts';
import { linkOf } from './link-of.ts';
import { readRules } from './read-rules.ts';
import { rightLink } from './right-link.ts';
import type { ValidatedAlert } from './validate-alert.ts';

/** A file with its links put right. */
export interface FixedFile {
  text: string;
  links: number;
}

/** Where links are in rules. */
export interface LinkPlace {
  /** The names of annotations that hold one. */
  names: readonly [string, ...string[]];
  /** Whether one that is missing is added. */
  adds: boolean;
}

/**
 * Puts right the links of a file, and nothing else: only the bytes of a link change, or a
 * line is added where there is none.
 *
 * @param origin - what is before a page's address; undefined when the site has no public one
 * @param usual - the same for links that lead nowhere
 */
export function fixLinks(
  { file, text, alerts }: ValidatedFile,
  origin: string | undefined,
  usual: string | undefined,
  { names, adds }: LinkPlace,
): FixedFile | undefined {
  const wanted = agreed(
    alerts,
    alerts.map((alert) => rightLink(alert, origin ?? (alert.arrives ? undefined : usual))),
  );
  const edited = new Set<number>();
  const edits = alerts.flatMap((alert, index): Edit[] => {
    const right = wanted[index];
    // Several rules may have the same bytes.
    if (right === undefined || (alert.link && edited.has(alert.link.from))) return [];
    if (alert.link) edited.add(alert.link.from);
    if (alert.link) return [replaceScalar(text, alert.link, right)];
    return adds && alert.rule.gap ? [insertLink(text, alert.rule.gap, names[0], right)] : [];
  });
  if (edits.length === 0) return undefined;
  const { text: fixed } = applyEdits(text, edits);
  // Read again before it is believed: whatever YAML made of it, the rules must not break.
  const after = readRules(fixed).rules;
  const isSame =
    after.length === alerts.length &&
    after.every((now, index) => {
      const { rule, link } = alerts[index] as ValidatedAlert;
      const isEdited = link !== undefined || (adds && rule.gap !== undefined);
      const expected = isEdited ? (wanted[index] ?? link?.value) : undefined;
      return now.name === rule.name && linkOf(now, names)?.value === expected;
    });
  if (!isSame) throw new Error(`\`${file}\` was left as it is: its links cannot be changed without changing more`);
  return { text: fixed, links: edits.length };
}

/** The links that are wanted, without those of bytes that several rules share and would have otherwise. */
function agreed(
  alerts: readonly ValidatedAlert[],
  wanted: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const byPlace = new Map<number, Set<string>>();
  for (const [index, { link }] of alerts.entries())
    if (link?.shared) byPlace.set(link.from, (byPlace.get(link.from) ?? new Set()).add(wanted[index] ?? link.value));
  return alerts.map(({ link }, index) =>
    link?.shared && byPlace.get(link.from)?.size !== 1 ? undefined : wanted[index],
  );
}

/** What most links that arrive have before the address of their page. */
export function usualBase(alerts: readonly ValidatedAlert[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { page, template, arrives } of alerts) {
    const own = template?.address.replace(/\/+$/, '') ?? '';
    const address = page?.url.replace(/\/+$/, '') ?? '';
    if (!arrives || !own.toLowerCase().endsWith(address.toLowerCase())) continue;
    const base = own.slice(0, own.length - address.length);
    counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

export interface Written {
  files: number;
  links: number;
  /** What could not be written, and why. */
  left: string[];
}

/** Puts right the links of all files, each replaced in one step; a file that cannot be is left as it is. */
export async function writeLinks(
  files: readonly ValidatedFile[],
  origin: string | undefined,
  place: LinkPlace,
  directory: string,
): Promise<Written> {
  const usual = usualBase(files.flatMap(({ alerts }) => alerts));
  const written: Written = { files: 0, links: 0, left: [] };
  for (const file of files)
    try {
      const fixed = fixLinks(file, origin, usual, place);
      if (!fixed) continue;
      const target = path.resolve(directory, file.file);
      // What has gone meanwhile does not come back.
      await access(target);
      await replaceFile(target, (file.hasMark ? '\ufeff' : '') + fixed.text);
      written.files++;
      written.links += fixed.links;
    } catch (error) {
      written.left.push((error as Error).message);
    }
  return written;
}
