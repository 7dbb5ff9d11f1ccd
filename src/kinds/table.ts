import { alert } from './alert.ts';
import type { Form, Kind } from './kind.ts';
import { log } from './log.ts';
import { retrospective } from './retrospective.ts';
import { runbook } from './runbook.ts';

/** The kinds that every site has, in the order of the navigation; a team's own come after them. */
export const builtInKinds: readonly Kind[] = [alert, runbook, retrospective, log];

/** The fields of front matter that only some kinds have a use for. */
export const fieldsOfSomeKinds: readonly string[] = [...new Set(builtInKinds.flatMap(({ fields }) => fields))];

/** The kind of a name that is one: that of a page whose front matter was validated. */
export function kindNamed<Some extends { name: string }>(kinds: readonly Some[], name: string): Some {
  const kind = kinds.find((each) => each.name === name);
  if (!kind) throw new Error(`\`${name}\` is no kind of page`);
  return kind;
}

/** Every form of new pages, with its kind. */
export const formsOf = (kinds: readonly Kind[]): { form: Form; kind: Kind }[] =>
  kinds.flatMap((kind) => kind.forms.map((form) => ({ form, kind })));

export const formNames = (kinds: readonly Kind[]): string[] => formsOf(kinds).map(({ form }) => form.name);

/** The kinds as they come beside a page and on the home page. */
export const byPlace = (kinds: readonly Kind[]): Kind[] => [...kinds].sort((a, b) => a.place - b.place);

/** The form that `npm run new` knows by a name. */
export const formNamed = (kinds: readonly Kind[], name: string): { form: Form; kind: Kind } | undefined =>
  formsOf(kinds).find(({ form }) => form.name === name);
