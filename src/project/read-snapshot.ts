import { readFileSync } from 'node:fs';
import type { Snapshot } from './page-record.ts';

/** The snapshot that `prepare` wrote last. */
export function readSnapshot(file: string): Snapshot {
  return JSON.parse(readFileSync(file, 'utf8'));
}
