import path from 'node:path';
import { engineFolder } from '../files/engine.ts';

/** The content that a new site may begin with. */
export const starterFolder = (): string => path.join(engineFolder, 'content');

/** The folder of the files for CI, which docs/authors.md tells to copy. */
export const ciFolder = (): string => path.join(engineFolder, 'docs/ci');
