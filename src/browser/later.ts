import * as attributes from '../shared/attributes.ts';
import * as hooks from '../shared/hooks.ts';
import { actions } from './actions.ts';
import { copyBlock } from './copy/copy.ts';
import { copySelected } from './copy/select-code.ts';
import { showCopy } from './device/show-copy.ts';
import { watchHeadings } from './dom/anchors.ts';
import { announce } from './dom/announce.ts';
import { offerWrap, openForPrint, watchWrap } from './dom/appearance.ts';
import { choose, watchChoices } from './dom/choices.ts';
import { watchCurrentHeading } from './dom/current-heading.ts';
import { nameFolderPages } from './dom/folder-links.ts';
import { loadStyles } from './dom/load-styles.ts';
import { offerBuild } from './dom/offer-build.ts';
import { markOverdue } from './dom/overdue.ts';
import { isFile, pageOf } from './dom/root.ts';
import type { Filler } from './fill/filler.ts';
import { goToFragment } from './fill/go-to-fragment.ts';
import { markSlots, slotAt } from './fill/slots.ts';
import { loadSearch, typeAhead } from './search/open-search.ts';
import { rememberPage } from './storage/recent.ts';
import { showAround } from './values/around.ts';
import { linkContacts } from './values/contacts.ts';
import { editSlot } from './values/edit-slot.ts';
import { closeForm, completeForm, showRefused } from './values/form.ts';
import { followStep, watchHistory } from './values/history.ts';
import { withSteps } from './with-steps.ts';

export { addRoom, announceRooms, openRoom } from './rooms/rooms.ts';

/** Does what an event of the page asks for. What few readers turn to is a module of its own. */
export function handle(event: Event, filler: Filler): void {
  startCopy(filler);
  // Only time has passed, or the page was put aside: nothing on it may move.
  if (!event.type || event.type === 'visibilitychange') return;
  attend(filler);
  const target = event.target as HTMLElement;
  switch (event.type) {
    case 'click': {
      const button = target.closest<HTMLElement>(`button, [${hooks.action}]`);
      const slot = slotAt(target);
      if (button) press(button, filler);
      // Who selects text with the mouse ends it with a click too.
      else if (slot && getSelection()?.isCollapsed !== false) editSlot(slot, filler);
      break;
    }
    case 'keydown':
      // The loader has kept the browser from doing something else with the key.
      if (event.defaultPrevented) void actions['search']?.(target as HTMLButtonElement, filler);
      else typeAhead(event as KeyboardEvent);
      break;
    case 'input':
      if (target.closest(`form[${attributes.form}]`)) announce(filler, (target as HTMLInputElement).name);
      break;
    case 'change':
      if (target.hasAttribute(attributes.tick)) {
        const { checked } = target as HTMLInputElement;
        void withSteps(filler, (steps) => steps.tick(target as HTMLInputElement, checked));
      }
      break;
    case 'popstate':
      // A step that was taken while this was on its way has not been followed yet.
      followStep(event, filler);
      break;
    case 'submit':
      if (target.hasAttribute('action')) send(target as HTMLFormElement, filler);
      else closeForm(target);
  }
}

function press(button: HTMLElement, filler: Filler): void {
  const name = button.getAttribute(hooks.action);
  const row = button.closest(`[${hooks.choose}]`);
  if (button.hasAttribute(attributes.copy)) {
    // The loader has said that it was pressed.
    button.textContent = 'Copy';
    copyBlock(button as HTMLButtonElement, filler);
  } else if (row) choose(row, button, filler);
  else if (name !== null) void actions[name]?.(button as HTMLButtonElement, filler);
  else if (button.closest(`[${attributes.value}]`)) editSlot(button, filler);
}

/** Keys that mean something where the focus is. */
function pressKey(event: KeyboardEvent, filler: Filler): void {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  const target = event.target as HTMLElement;
  if (key === 'Escape') closeForm(target);
  if (defaultPrevented || ctrlKey || metaKey || altKey || target.matches('input, select, textarea')) return;
  const slot = key === 'Enter' || key === ' ' ? slotAt(target) : undefined;
  const copy = key === 'c' ? target.closest('figure.code')?.querySelector(`[${attributes.copy}]`) : undefined;
  if (slot) editSlot(slot, filler);
  else if (copy) copyBlock(copy as HTMLButtonElement, filler);
  else return;
  event.preventDefault();
}

/** Shows in place what a link would lead to; with a key or another button it is followed as any link. */
function openPanel(event: MouseEvent): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = (event.target as Element).closest<HTMLAnchorElement>(`[${hooks.links}]`);
  if (!link || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  void import('./links/link-panel.ts').then(({ togglePanel }) => togglePanel(link));
}

/** Sends a form to another page of the site, the parameters with it. */
function send(form: HTMLFormElement, filler: Filler): void {
  const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  for (const [name, value] of new URLSearchParams(filler.query)) query.append(name, value);
  location.href = `${pageOf(form.action)}?${query}`;
}

/** Learns what may have been meant, where the page does not have all names. */
async function learnNames(filler: Filler): Promise<void> {
  if (filler.missing && filler.report.length > 0)
    await import('./fill/learn-names.ts').then(({ learnMeant }) => learnMeant(filler)).catch(() => {});
}

/** Shows the report in words, once they are loaded. */
let showNotices: typeof import('./fill/notices.ts').showNotices | undefined;

/** Says in words what is in the report, now and whenever it changes. */
export async function explain(filler: Filler): Promise<void> {
  void loadStyles();
  ({ showNotices } = await import('./fill/notices.ts'));
  await learnNames(filler);
  filler.onFill ??= () => tell(filler);
  showNotices(filler.report, filler);
}

function tell(filler: Filler): void {
  if (showNotices && filler.missing) void learnNames(filler).then(() => showNotices?.(filler.report, filler));
  else if (showNotices) showNotices(filler.report, filler);
  else if (filler.report.length > 0) void explain(filler);
}

const SETTLED_MS = 100;
let attended = false;

/** Prepares the page for a reader who has begun to use it. */
export function attend(filler: Filler): void {
  if (attended) return;
  attended = true;
  if (isFile) nameFolderPages();
  const whenStyled = loadStyles();
  watchHistory(filler);
  // Before the loader hears of it: what is done here is done.
  addEventListener('keydown', (event) => pressKey(event, filler), true);
  addEventListener('click', openPanel, true);
  // A finger or the focus on the button is a moment before it is pressed.
  for (const sign of ['pointerdown', 'focusin'])
    addEventListener(sign, ({ target }) => {
      if ((target as Element).closest?.(`[${hooks.action}=search]`)) void loadSearch().catch(() => {});
    });
  addEventListener('copy', copySelected);
  tell(filler);
  let settled: ReturnType<typeof setTimeout> | undefined;
  completeForm(filler);
  offerBuild();
  showRefused(filler.values);
  let showContacts: (() => void) | undefined;
  const settle = (): void => {
    linkContacts();
    markSlots();
    void whenStyled.then(offerWrap);
    showContacts?.();
    void showAround(filler);
  };
  filler.onFill = () => {
    tell(filler);
    showRefused(filler.values);
    // What is not needed at once comes when no more letters do.
    clearTimeout(settled);
    settled = setTimeout(settle, SETTLED_MS);
  };
  settle();
  watchHeadings();
  watchCurrentHeading();
  watchChoices();
  markOverdue();
  openForPrint();
  void whenStyled.then(watchWrap);
  rememberPage();
  startCopy(filler);
  const home = document.querySelector('.home');
  const search = document.querySelector(`[${hooks.begin}=search]`);
  if (home) showCopy(home, 'home', filler);
  else if (search) showCopy(search, 'search', filler);
  if (document.querySelector(`[${hooks.steps}]`)) void withSteps(filler, () => {});
  if (document.querySelector('article') && matchMedia('(width < 43.75rem) and (hover: none)').matches)
    void import('./steps/dock.ts').then((dock) => {
      showContacts = dock.showDock(filler);
    });
}

let isCopying = false;

/** Keeps the copy on the device, or removes it where the site has none any more. Files are a copy already, and have no worker. */
function startCopy({ page: { noCopy } }: Filler): void {
  if (isFile || isCopying) return;
  isCopying = true;
  if (noCopy) void import('./device/retire.ts').then(({ forgetCopy }) => forgetCopy());
  else void import('./device/start.ts').then(({ startDevice }) => startDevice());
}

/** Starts what the page is for beyond reading: searching, or going where its fragment leads. */
export function arrive(filler: Filler): void {
  attend(filler);
  if (location.hash.includes('?')) {
    // A link of the page may have brought other parameters than the page was opened with.
    filler.link = filler.read();
    filler.writeAddress(false);
    filler.fill();
  }
  const page = document.querySelector<HTMLElement>(`[${hooks.begin}]`);
  const begin = page?.getAttribute(hooks.begin);
  if (page && begin === 'search') void import('./search/search.ts').then(({ startPage }) => startPage(page, filler));
  else if (page && begin === 'lost') void import('./lost/lost.ts').then(({ findLost }) => findLost(page, filler));
  else if (page && begin === 'remediations')
    void import('./remediations/start.ts').then(({ startRemediations }) => startRemediations(page, filler));
  else if (begin === 'scorecard') void import('./scorecard/today.ts').then(({ showToday }) => showToday());
  else if (page && begin === 'link') void import('./links/link-builder.ts').then(({ startLinks }) => startLinks(page));
  goToFragment(filler);
  if (document.documentElement.matches(`[${hooks.reader}~=kept]`))
    void import('./storage/ticks.ts').then(({ forgetOld }) => forgetOld());
}
