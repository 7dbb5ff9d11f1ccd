import { countedProblems } from '../problems/counted.ts';
import style from './problem-overlay.css?inline';
import { ASK, EDITION, type Shown, type ShownProblem, STATE } from './shown-problem.ts';

/** A page of thousands of problems would be slow, and too long to read here. */
const MOST = 100;

/** Shows what is wrong with the content, over the foot of the last good page. */
class ProblemOverlay extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  #folded = false;

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
    // Over whatever else the page shows, an open dialog included.
    this.popover = 'manual';
  }

  show(problems: ShownProblem[]): void {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) {
      this.hidePopover();
      this.#root.replaceChildren();
      return;
    }
    const others = problems.filter(({ severity }) => severity !== 'error');
    const list = element('ol', {}, ...[...errors, ...others].slice(0, MOST).map(item));
    const more =
      problems.length > MOST ? [element('p', {}, `… and ${problems.length - MOST} more, in the terminal.`)] : [];
    const details = element('div', { id: 'details' }, list, ...more);
    const fold = element('button', { type: 'button', 'aria-controls': 'details' });
    const toggle = (folded: boolean): void => {
      this.#folded = folded;
      details.hidden = folded;
      fold.textContent = folded ? 'Show' : 'Hide';
      fold.setAttribute('aria-expanded', String(!folded));
    };
    fold.addEventListener('click', () => toggle(!this.#folded));
    toggle(this.#folded);
    const heading = element('div', { role: 'alert' }, element('h2', { id: 'summary' }, countedProblems(problems)));
    const note = element('p', {}, 'The site stays as it was until the errors are fixed.');
    this.#root.replaceChildren(
      element('section', { 'aria-labelledby': 'summary' }, element('header', {}, heading, note, fold), details),
    );
    this.showPopover();
  }
}

function item({ place, severity, message, hint, rule }: ShownProblem): HTMLElement {
  const head = [
    ...(place === '' ? [] : [element('code', { class: 'place' }, place)]),
    element('span', { class: severity }, severity),
    ...(rule === '' ? [] : [element('span', { class: 'rule' }, rule)]),
  ];
  return element(
    'li',
    {},
    element('p', {}, ...head),
    element('p', {}, ...marked(message)),
    element('p', { class: 'hint' }, ...marked(hint)),
  );
}

/** What is in backticks as code, the rest as text. */
const marked = (text: string): (string | HTMLElement)[] =>
  text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));

function element(name: string, attributes: Record<string, string>, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** The edition that this page was served from; undefined in a browser that does not tell. */
function servedFrom(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.serverTiming?.find(({ name }) => name === EDITION)?.description;
}

if (import.meta.hot) {
  customElements.define('pagebook-problems', ProblemOverlay);
  const overlay = new ProblemOverlay();
  document.body.append(overlay);
  import.meta.hot.on(STATE, ({ edition, problems }: Shown) => {
    if ((servedFrom() ?? edition) === edition) overlay.show(problems);
    else location.reload();
  });
  import.meta.hot.send(ASK);
}
