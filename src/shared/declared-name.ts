import type { PageData } from './page-data.ts';

type Names = PageData['names'];

/** Every name that a link may carry, aliases too. */
export const knownNames = (names: Names): string[] => Object.entries(names).flat(2);

/**
 * The parameter that a link means by a name: the one of that name or alias, else the only one that
 * has it in another letter case.
 *
 * @returns undefined when no parameter has the name, or several have it in other letter cases
 */
export function declaredName(name: string, names: Names): string | undefined {
  const parameters = Object.entries(names).map((parameter) => parameter.flat());
  const alike = parameters.filter((called) => called.some((each) => each.toLowerCase() === name.toLowerCase()));
  return (parameters.find((called) => called.includes(name)) ?? (alike[1] ? [] : alike.flat()))[0];
}
