import type { CompiledPage } from '../compiler/compiled-page.ts';

/** The looks of what only some pages have, each in a sheet of its own (`src/styles`), and how such a page's HTML is known. */
const SHEETS = {
  blocks: /\sclass="alert /,
  rare: /<(?:blockquote|img|tr )| data-output|\sclass="(?:tab"|task-list-item|contains-task-list)/,
} as const;

/** Of the sheets that few pages need, those that this one does. @param addresses - of each sheet */
export const rareStyles = (
  compiled: CompiledPage | undefined,
  addresses: Readonly<Record<keyof typeof SHEETS, string>>,
): string[] =>
  (['blocks', 'rare'] as const)
    .filter((name) => SHEETS[name].test(compiled?.html ?? ''))
    .map((name) => addresses[name]);
