import { own } from './json.ts';
import type { PageData } from './page-data.ts';

/**
 * The parameter that a link means by a name: the one of that name or alias, else the only one that
 * has it in another letter case.
 *
 * @returns undefined when no parameter has the name, or several have it in other letter cases
 */
export function declaredName(
  name: string,
  { parameters, names }: Pick<PageData, 'parameters' | 'names'>,
): string | undefined {
  const canonical = (known: string): string | undefined => own(names, known) ?? (own(parameters, known) && known);
  const alike = [...Object.keys(parameters), ...Object.keys(names)]
    .filter((known) => known.toLowerCase() === name.toLowerCase())
    .map(canonical);
  return canonical(name) ?? (new Set(alike).size === 1 ? alike[0] : undefined);
}
