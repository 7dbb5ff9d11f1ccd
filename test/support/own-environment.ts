import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a person has in a new terminal: nothing that this test run or its npm has set. Whom the machine trusts is
 * its own matter: without that there is no registry.
 */
export function environmentOf(more: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|NODE_(?!EXTRA_CA_CERTS$)|VITEST|PAGEBOOK_|PORT$|TEST$|MODE$|DEV$|PROD$|SSR$)/i.test(name),
  );
  // Its own Node is found, not this project's.
  const places = (process.env['PATH'] ?? '').split(path.delimiter).filter((place) => !place.startsWith(project));
  return { ...(Object.fromEntries(own) as Record<string, string>), PATH: places.join(path.delimiter), ...more };
}
