import { KINDS, type Kind } from './generator.ts';

/** How often something is run: from nothing, and with what a build before has left. */
export interface Runs {
  cold: number;
  warm: number;
}

/**
 * The kinds of builds in the order in which they are run. Each goes through all generators before the next one, so that
 * a busy moment of the machine meets all of them. What is kept of one build is there for the next.
 */
export const roundsOf = ({ cold, warm }: Runs): Kind[] => [
  ...repeated(['cold', 'firstEdit'], cold),
  ...repeated(['unchanged', 'edit', 'addition', 'manyEdits'], warm),
];

const repeated = (kinds: readonly Kind[], times: number): Kind[] => Array.from({ length: times }, () => kinds).flat();

/** How many pages are edited before a build of that kind. */
export function editsOf(kind: Kind, pages: number): number | 'all' {
  const edits: Record<Kind, number | 'all'> = {
    cold: 'all',
    unchanged: 0,
    edit: 1,
    firstEdit: 1,
    addition: 1,
    manyEdits: Math.min(100, pages),
  };
  return edits[kind];
}

/** What a kind is called in a report on so many pages. */
export const nameOf = (kind: Kind, pages: number): string =>
  kind === 'manyEdits' ? KINDS[kind].replace('100', String(Math.min(100, pages))) : KINDS[kind];
