import { ALERT, RETROSPECTIVES } from '../../kinds/names.ts';
import { refuse } from '../../shared/admit.ts';
import * as attributes from '../../shared/attributes.ts';
import { draftPage } from '../../shared/draft.ts';
import { pathInRepository } from '../../shared/forge.ts';
import * as hooks from '../../shared/hooks.ts';
import { textOf } from '../../shared/json.ts';
import { type NewPages, newFileUrl } from '../../shared/new-file.ts';
import { dayOf, type Entry, entriesOf, timeOf } from '../../shared/timeline.ts';
import { tell } from '../copy/copy.ts';
import { element } from '../dom/element.ts';
import { loadJson } from '../dom/load-json.ts';
import { root } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import { showText } from '../fill/show-text.ts';
import { partsOf } from './step-text.ts';

const PATIENCE_MS = 5000;
const WITHOUT_TEMPLATE = `---
title: <% title %>
date: <% today %>
services: [<% service %>]
alerts: [<% alert %>]
---

## Timeline

<% timeline %>
`;

/**
 * Opens the repository's editor for new files with a retrospective of what was done; where that
 * cannot be, shows the text to copy.
 */
export async function startRetrospective(
  button: HTMLButtonElement,
  filler: Filler,
  article: HTMLElement,
  entries: readonly Entry[],
): Promise<void> {
  const facts = factsOf(filler, article, entries);
  const file = `${RETROSPECTIVES}/${facts['today']}-${slugOf(facts['title'] ?? '')}.md`;
  try {
    const address = new URL('new.json', root);
    const pages = await loadJson<NewPages>(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!pages) throw new Error('nothing is known of new pages');
    const text = draftPage(pages.templates.retrospective, facts);
    const url = newFileUrl(pages, file, text);
    // Some browsers open no window for what a click asked for long ago.
    if (url !== undefined && navigator.userActivation?.isActive !== false) {
      element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }).click();
      tell(button, 'Opened in a new tab');
    } else show(text, pathInRepository(pages.folder, file), url);
  } catch {
    // What is known must not be lost because the site cannot be reached.
    show(draftPage(WITHOUT_TEMPLATE, facts), file, undefined);
  }
}

function show(text: string, file: string, url: string | undefined): void {
  const name = element('code', {});
  name.append(file);
  void showText({
    title: 'Start a retrospective',
    words: ['Copy this into a new file of the repository, ', name, ':'],
    text,
    ...(url !== undefined && { link: { url, words: 'Open it in the editor' } }),
  });
}

/**
 * What is known of the incident. Of values only those go in that could be in a command too:
 * a template may put them anywhere.
 */
function factsOf(filler: Filler, article: HTMLElement, entries: readonly Entry[]): { [name: string]: string } {
  const said = (name: string): string => article.getAttribute(name) ?? '';
  const page = said(attributes.address);
  const kind = said(attributes.kind);
  const service = said(hooks.service);
  const owner = said(hooks.owner);
  const times = entries.map(({ at }) => at);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const name = page.split('/').at(-1) ?? '';
  const affected = givenService(filler) ?? service ?? '';
  const title = kind === ALERT ? name : harmless(article.querySelector('h1') ?? article);
  const moment = (at: number): string => (entries.length > 0 ? `${dayOf(at)} ${timeOf(at)} UTC` : '…');
  return {
    title: affected === '' ? title : `${title} on ${affected}`,
    today: dayOf(entries.length > 0 ? start : Date.now()),
    service: affected,
    alert: kind === ALERT ? name : '',
    severity: article.querySelector(`[${hooks.severity}]`)?.getAttribute(hooks.severity) ?? '',
    owner,
    start: moment(start),
    end: moment(end),
    timeline: entries.length > 0 ? entriesOf(entries, dayOf(start)) : '',
  };
}

function givenService({ page, values }: Filler): string | undefined {
  const name = Object.keys(page.parameters).find((each) => page.parameters[each]?.catalogue);
  const value = name === undefined ? undefined : values(name);
  return value && !value.refused && !refuse(value.value, undefined, true) ? textOf(value.value) : undefined;
}

/** A title in which no value can act. */
const harmless = (title: Element): string =>
  partsOf(title)
    .map(({ text, isCode }) => (isCode ? text.replace(/[^\w@%+=:,./ -]+/g, ' ') : text))
    .join('')
    .trim();

/** Text as a part of a file's name. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
