import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import { textOf } from '../../shared/json.ts';
import { type Entry, type Scene, sentenceOf, timelineOf } from '../../shared/timeline.ts';
import { tell, writeClipboard } from '../copy/copy.ts';
import { element } from '../dom/element.ts';
import { addressHere } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import { StepRecord } from './record.ts';
import { showStep } from './show-step.ts';
import { identityOf, partsOf } from './step-text.ts';

/** While a value is typed, the ticks wait until it is whole. */
const SETTLED_MS = 1000;

/** The steps of the page: which are done, when, and what is to be said about it. */
export class Steps {
  readonly #filler: Filler;
  readonly #article: HTMLElement;
  readonly #record: StepRecord;
  /** Notes of steps that are no longer ticked, should that have been a slip. */
  readonly #notes = new Map<string, string>();
  readonly #bar: HTMLElement;
  readonly #status: HTMLElement;
  /** How many of the shown steps are done, and of how many. */
  counted = { done: 0, all: 0 };
  /** Is called whenever they have been counted. */
  declare onCount?: () => void;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(filler: Filler, article: HTMLElement) {
    this.#filler = filler;
    this.#article = article;
    this.#bar = article.querySelector(`[${hooks.steps}]`) as HTMLElement;
    this.#status = this.#bar.querySelector('span') as HTMLElement;
    this.#record = new StepRecord(this.#key);
    const fill = filler.fill.bind(filler);
    filler.fill = () => {
      fill();
      clearTimeout(this.#settling);
      if (filler.editing === '') this.#settle();
      else this.#settling = setTimeout(() => this.#settle(), SETTLED_MS);
      this.#show();
    };
    article.addEventListener('input', ({ target }) => this.#note(target as HTMLInputElement));
    article.addEventListener('keydown', ({ key, target }) => {
      // Back to the box, from where Tab goes on.
      if (key === 'Enter' && isNote(target as Element))
        (target as Element).closest('li')?.querySelector<HTMLElement>(`:scope > [${attributes.tick}]`)?.focus();
    });
    addEventListener('focusout', () => this.#settle());
    addEventListener('pagehide', () => this.#settle());
    this.#show();
    // Only what changes from now on is told.
    this.#status.role = 'status';
  }

  /** Ticks a step, or takes its tick back. */
  tick(box: HTMLInputElement, isDone: boolean): void {
    const step = this.#steps().find((each) => each.box === box);
    if (!step) return;
    const { identity } = step;
    box.defaultChecked = isDone;
    this.#settle();
    this.#record.change((ticks) => {
      const before = ticks.get(identity);
      if (before?.note) this.#notes.set(identity, before.note);
      const note = this.#notes.get(identity);
      if (!isDone) ticks.delete(identity);
      else if (!before)
        ticks.set(identity, { at: Date.now(), what: sentenceOf(partsOf(step.item)), ...(note && { note }) });
    });
    this.#show();
  }

  /** Keeps what the reader notes on a step, letter by letter. */
  #note(field: HTMLInputElement): void {
    const step = isNote(field) && this.#steps().find(({ item }) => item.contains(field));
    if (!step) return;
    this.#settle();
    this.#record.change((ticks) => {
      const tick = ticks.get(step.identity);
      if (tick) tick.note = field.value;
    });
    this.#show();
  }

  copyTimeline(button: HTMLButtonElement): void {
    const { entries } = this;
    if (entries.length === 0) tell(button, 'Nothing is ticked yet');
    else
      writeClipboard(timelineOf(this.#scene, entries)).then(
        () => tell(button, 'Copied'),
        () => this.#showTimeline(),
      );
  }

  startRetrospective(button: HTMLButtonElement): void {
    void import('./retrospective.ts').then(({ startRetrospective }) =>
      startRetrospective(button, this.#filler, this.#article, this.entries),
    );
  }

  #showTimeline(): void {
    void import('../fill/show-text.ts').then(({ showText }) =>
      showText({ title: 'Timeline', words: ['Copy this by hand:'], text: timelineOf(this.#scene, this.entries) }),
    );
  }

  /** Everything that was done, whether or not it is still shown. */
  get entries(): Entry[] {
    return [...this.#record.ticks.values()];
  }

  get #scene(): Scene {
    const { values, link, page, query } = this.#filler;
    const names = [...link.given.keys()].filter((name) => Object.hasOwn(page.parameters, name.split('.')[0] ?? ''));
    return {
      title: sentenceOf(partsOf(this.#article.querySelector('h1') ?? this.#article)),
      address: addressHere() + query,
      values: names.flatMap((name) => {
        const value = values(name);
        return value ? [[name, textOf(value.value)] as [string, string]] : [];
      }),
    };
  }

  /** The page and those of its parameters that were given, whatever their order. */
  get #key(): string {
    const query = new URLSearchParams(this.#scene.values.sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${location.pathname}?${query}`;
  }

  /** Leads to the first step that is shown and not done, else to the last one. */
  goToNext(): void {
    const shown = this.#steps().filter(({ box }) => box.checkVisibility());
    const { item, box } = shown.find((each) => !each.box.checked) ?? shown.at(-1) ?? {};
    item?.scrollIntoView({ block: 'center' });
    box?.focus({ preventScroll: true });
  }

  /** Leads to the note of the step that was done last. */
  goToNote(): void {
    const at = (identity: string): number => this.#record.ticks.get(identity)?.at ?? 0;
    const [last] = this.#steps()
      .filter(({ box, identity }) => box.checkVisibility() && at(identity) > 0)
      .sort((a, b) => at(b.identity) - at(a.identity));
    last?.item.querySelector<HTMLElement>(`:scope > .step-line [${hooks.note}]`)?.focus();
  }

  /** Offers what can be made of what was done, once there is something. */
  #offer(): void {
    if (this.#bar.childElementCount > 1 || this.entries.length === 0) return;
    const timeline = element('button', { type: 'button', [hooks.action]: 'timeline' });
    timeline.append('Copy timeline');
    const retrospective = element('button', { type: 'button', [hooks.action]: 'retrospective' });
    retrospective.append('Start a retrospective');
    this.#bar.append(timeline, retrospective);
  }

  #settle(): void {
    clearTimeout(this.#settling);
    if (this.#record.goTo(this.#key, this.#filler.typed.size > 0)) this.#show();
  }

  #steps(): { box: HTMLInputElement; item: HTMLElement; identity: string }[] {
    const seen = new Map<string, number>();
    return [...this.#article.querySelectorAll<HTMLInputElement>(`[${attributes.tick}]`)].map((box) => {
      const item = box.parentElement as HTMLElement;
      const text = identityOf(item);
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return { box, item, identity: count === 1 ? text : `${text}\n${count}` };
    });
  }

  #show(): void {
    let done = 0;
    let all = 0;
    for (const { box, item, identity } of this.#steps()) {
      const tick = this.#record.ticks.get(identity);
      showStep(item, box, tick);
      // Whether an undecided step counts is not known yet; once it is done, it does.
      if (item.closest('[hidden]') || (isUndecided(item) && !tick)) continue;
      all++;
      if (tick) done++;
    }
    const words = `${done} of ${all} done${this.#record.lasts ? '' : ', until you leave this page'}`;
    if (this.#status.textContent !== words) this.#status.textContent = words;
    this.#offer();
    this.counted = { done, all };
    this.onCount?.();
  }
}

/** The fold of an item with a condition is in it, that of a section around it. */
const isUndecided = (item: Element): boolean =>
  item.closest(`[${attributes.undecided}]`) !== null ||
  item.querySelector(`:scope > details[${attributes.undecided}]`) !== null;

const isNote = (element: Element): boolean => element.hasAttribute(hooks.note);

let steps: Steps | undefined;

/** The page's steps, begun when first asked for. */
export function stepsOf(filler: Filler): Steps | undefined {
  const article = document.querySelector('article');
  if (!steps && article?.querySelector(`[${hooks.steps}]`)) steps = new Steps(filler, article);
  return steps;
}
