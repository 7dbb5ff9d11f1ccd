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
  const called = (inForm: (name: string) => string): string[] =>
    Object.keys(names).filter((each) => [each, ...(names[each] ?? [])].map(inForm).includes(inForm(name)));
  const [alike, other] = called((each) => each.toLowerCase());
  return called(String)[0] ?? (other ? undefined : alike);
}
