import path from 'node:path';

/** What builds have beside the folder that they build into. Hidden, so that no content tree takes it in. */
export interface Neighbours {
  lock: string;
  /** The new site until it takes its place. */
  next: string;
  /** The old site on its way out. */
  last: string;
  /** Earlier builds, one folder each. */
  earlier: string;
}

export function neighboursOf(outDir: string): Neighbours {
  const beside = (what: string): string =>
    path.join(path.dirname(outDir), `.${path.basename(outDir)}.pagebook-${what}`);
  return { lock: beside('lock'), next: beside('next'), last: beside('last'), earlier: beside('kept') };
}

/** What builds have in the folder itself when they may not write beside it. */
export const lockIn = (outDir: string): string => path.join(outDir, '.pagebook-lock');

/** The new site inside the old one's folder, which only takes its contents. */
export const stagingIn = (outDir: string): string => path.join(outDir, '.pagebook-next');
