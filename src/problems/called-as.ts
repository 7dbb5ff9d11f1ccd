/** Whether this runs from the package; in the engine's repository commands are npm scripts. */
const isPackage = import.meta.url.endsWith('.js');

/**
 * How a person calls a command: `npx pagebook build --back`, in the engine's repository `npm run build -- --back`.
 *
 * @param rest - what follows the command; `''` leaves its place open, for a usage line
 */
export function calledAs(name: string, rest?: string): string {
  const after = rest === undefined || rest === '' ? '' : ` ${rest}`;
  if (isPackage) return `npx pagebook ${name}${after}`;
  return `npm ${name === 'start' ? name : `run ${name}`}${rest === undefined ? '' : ` --${after}`}`;
}

/** Where a person reads more: a page of `docs/`, which is in the package, too. */
export const docsPage = (name: string): string => `${isPackage ? 'node_modules/pagebook/' : ''}docs/${name}.md`;

/** How a person installs what is missing. */
export const installCall = isPackage ? 'npm install' : 'npm ci';
