import { ALERT } from '../../kinds/names.ts';
import { escapePath } from '../../shared/escape-path.ts';
import * as hooks from '../../shared/hooks.ts';
import type { Named } from '../../shared/sorted-parts.ts';
import { buildLink, leftWords } from '../../systems/build-link.ts';
import { systems } from '../../systems/systems.ts';
import { say } from '../dom/announce.ts';
import { isFile, root } from '../dom/root.ts';
import { askedFor } from '../lost/asked-address.ts';
import { findAddress } from '../lost/find-address.ts';
import { loadAddresses } from '../lost/load-addresses.ts';
import { loadAlertList } from './alert-list.ts';
import { chooseAlert } from './choose-alert.ts';
import { type LinkTarget, loadLinkedPage } from './load-linked-page.ts';

const NOT_LOADED = 'The list of all alerts cannot be loaded.';

/** Makes the page of links show those of the alert that its address names, and of any that is chosen. */
export async function startLinks(page: HTMLElement): Promise<void> {
  const choice = page.querySelector(`[${hooks.choice}]`);
  const said = choice?.querySelector('p');
  const example = said?.querySelector('a');
  if (!choice || !said || !example) return;
  const tell = (text: string): void => {
    said.replaceChildren(text);
    said.hidden = text === '';
  };
  if (isFile) {
    // What links to a page need is in a file that would have to be fetched.
    said.append(' These are files without a server, where no other page can be chosen.');
    return;
  }
  const wanted = new URLSearchParams(location.search).get('page');
  const files = Number(choice.getAttribute(hooks.choice));
  const [list, named] = await Promise.all([loadAlertList(), wanted === null ? 'none' : pageNamed(wanted, files)]);
  if (!list || named === undefined) {
    if (wanted !== null) said.append(` ${NOT_LOADED}`);
    return;
  }
  const isKnown = typeof named !== 'string';
  const first: Named = isKnown ? named : [example.textContent, example.pathname];
  const show = async ([, url]: Named): Promise<LinkTarget | undefined> => {
    const target = await loadLinkedPage(url);
    if (target) showLinks(page, target);
    return target;
  };
  if (isKnown && !(await show(first))) {
    said.append(` ${NOT_LOADED}`);
    return;
  }
  tell(named === 'none' || isKnown ? '' : `There is no alert’s page at ${wanted}: choose one.`);
  choice.prepend(
    ...(await chooseAlert(list, first, {
      none: (words) => tell(`No alert’s title begins with ${words}.`),
      chosen: async (entry) => {
        const target = await show(entry);
        tell(target ? '' : `What links to ${entry[0]} need cannot be loaded.`);
        if (!target) return;
        const url = new URL(location.href);
        url.searchParams.set('page', entry[1]);
        history.replaceState(history.state, '', url);
        say(`The links below lead to ${target.title}.`);
      },
    })),
  );
}

/** The alert's page at an address, which readers type too; undefined when the list of addresses cannot be loaded. */
async function pageNamed(address: string, files: number): Promise<Named | 'none' | 'unknown' | undefined> {
  const asked = askedFor(address, root.pathname);
  if (!asked) return 'unknown';
  const known = await loadAddresses(asked.addresses, files);
  if (!known) return undefined;
  const [found, ...others] = findAddress(asked.addresses, known).filter(({ kind }) => kind === ALERT);
  return found && others.length === 0 ? [found.title, `${root.pathname}${escapePath(found.address)}/`] : 'unknown';
}

function showLinks(page: HTMLElement, { address, parameters }: LinkTarget): void {
  for (const system of systems) {
    const section = page.querySelector(`[${hooks.system}="${system.id}"]`);
    const code = section?.querySelector('figure code');
    const left = section?.querySelector<HTMLElement>(`[${hooks.left}]`);
    const link = buildLink(system, address, parameters);
    if (code) code.textContent = link.text;
    if (left) {
      left.textContent = leftWords(link);
      left.hidden = left.textContent === '';
    }
  }
}
