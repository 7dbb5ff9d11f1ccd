import { hash } from 'node:crypto';

/** A short name for texts; other texts have another. */
export const digest = (...parts: string[]): string =>
  // At once: a build makes tens of thousands of them, of texts of a line or two.
  hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'base64url').slice(0, 27);
