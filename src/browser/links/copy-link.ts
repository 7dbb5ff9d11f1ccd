import { textOf } from '../../shared/json.ts';
import { writeQuery } from '../../shared/read-link.ts';
import { valuesOf } from '../../shared/values.ts';
import { tell, writeClipboard } from '../copy/copy.ts';
import { addressHere, isFile, root } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import { loadSite } from '../search/site.ts';

/** Copies the shortest link that gives this page: what the page does not use or knows anyway is left out. */
export async function copyLink(button: HTMLButtonElement, filler: Filler): Promise<void> {
  const url = (await publicAddress()) + shortestQuery(filler) + location.hash.replace(/\?.*$/, '');
  await writeClipboard(url).then(
    () => tell(button, 'Copied'),
    () => tell(button, 'Copy it from the address bar'),
  );
}

/** Where the page is for everyone: of a copy in a folder of files, on the site that it is a copy of, where that is known. */
async function publicAddress(): Promise<string> {
  const here = addressHere();
  if (!isFile) return here;
  const home = await loadSite().then(
    (site) => site.home,
    () => undefined,
  );
  return home === undefined ? here : new URL(here.slice(root.href.length).replace(/index\.html$/, ''), home).href;
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
