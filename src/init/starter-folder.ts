import { fileURLToPath } from 'node:url';

/** The content that a new site may begin with; it is beside the engine. */
export const starterFolder = (): string => fileURLToPath(new URL('../../content', import.meta.url));

/** The folder of the files for CI, which docs/authors.md tells to copy. */
export const ciFolder = (): string => fileURLToPath(new URL('../../docs/ci', import.meta.url));
