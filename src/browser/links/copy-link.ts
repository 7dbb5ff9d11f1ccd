import { textOf } from '../../shared/json.ts';
import { writeQuery } from '../../shared/read-link.ts';
import { valuesOf } from '../../shared/values.ts';
import { tell, writeClipboard } from '../copy/copy.ts';
import type { Filler } from '../fill/filler.ts';

/** Copies the shortest link that gives this page: what the page does not use or knows anyway is left out. */
export function copyLink(button: HTMLButtonElement, filler: Filler): void {
  const url = location.origin + location.pathname + shortestQuery(filler) + location.hash.replace(/\?.*$/, '');
  writeClipboard(url).then(
    () => tell(button, 'Copied'),
    () => tell(button, 'Copy it from the address bar'),
  );
}

function shortestQuery({ page, link, typed }: Filler): string {
  const given = new Map([...link.given].filter(([name]) => Object.hasOwn(page.parameters, name.split('.')[0] ?? '')));
  for (const [name, values] of given) {
    const others = new Map([...given].filter(([other]) => other !== name));
    const known = valuesOf(page, others, typed)(name);
    if (values.length === 1 && known !== undefined && textOf(known.value) === values[0]) given.delete(name);
  }
  // These mean nothing in a query, and chats show them as they are.
  return writeQuery(given).replace(/%(?:3A|2F|2C|40)/g, decodeURIComponent);
}
