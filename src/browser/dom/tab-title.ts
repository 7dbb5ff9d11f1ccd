import { refuse } from '../../shared/admit.ts';
import { textOf } from '../../shared/json.ts';
import type { Filler } from '../fill/filler.ts';

/** What the title begins with now. */
let start = '';

/** Lets the tab's title begin with the host, else the service, that was given: so tabs of one alert are told apart. */
export function nameTab({ page, values }: Filler): void {
  const usable = (name: string): boolean => {
    const value = values(name);
    return /^(?:link|typed)$/.test(value?.source ?? '') && !refuse(value?.value ?? '', value?.parameter, true);
  };
  const names = Object.keys(page.parameters).filter(usable);
  const name =
    names.find((each) => page.parameters[each]?.type === 'hostname') ??
    names.find((each) => page.parameters[each]?.catalogue);
  const { title } = document;
  const rest = title.startsWith(start) ? title.slice(start.length) : title;
  start = name === undefined ? '' : `${textOf(values(name)?.value ?? '')} · `;
  document.title = start + rest;
}
