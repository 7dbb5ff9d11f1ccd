import { createHash } from 'node:crypto';

/** A short name for texts; other texts have another. */
export const digest = (...parts: string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url').slice(0, 27);
};
