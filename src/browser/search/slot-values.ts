import type { SearchSite } from '../../shared/facts.ts';
import { textOf } from '../../shared/json.ts';
import { Scope } from '../../shared/scope.ts';
import { valuesOf } from '../../shared/values.ts';
import type { Filler } from '../fill/filler.ts';

/** What is shown of a slot in an excerpt: the link's value where its page would take it, else the tag. */
export function slotValues({ page, link, typed }: Filler, { parameters }: SearchSite): (slot: string) => string {
  const site = { ...page, parameters: { ...parameters, ...page.parameters } };
  const scope = new Scope(site, valuesOf(site, link.given, typed));
  return (slot) => {
    const value = scope.lookup(slot);
    const isShown = value && !value.refused && !Array.isArray(value.value);
    return isShown ? textOf(value.value) : `{{${slot}}}`;
  };
}
