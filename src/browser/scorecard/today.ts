import * as hooks from '../../shared/hooks.ts';
import {
  barOf,
  type Counts,
  classOf,
  countsInWords,
  countsOn,
  type Holding,
  lateOn,
  shareInWords,
  stateOn,
  type TurnOfState,
} from '../../shared/in-time.ts';
import { today } from '../dom/overdue.ts';

/** Shows what is late on the reader's day, whenever the site was built. */
export function showToday(): void {
  const now = today();
  for (const row of document.querySelectorAll('.scores tbody tr')) {
    const cells = [...row.querySelectorAll(`[${hooks.holds}]`)];
    for (const cell of cells) showCell(cell, now);
    const service = document.getElementById(decodeURIComponent(row.querySelector('a')?.hash.slice(1) ?? ''));
    if (service) showTodo(service, cells);
  }
  for (const area of document.querySelectorAll(`[${hooks.turns}]`)) showCounts(area, now);
}

function showCell(cell: Element, now: string): void {
  const holding = JSON.parse(cell.getAttribute(hooks.holds) ?? '') as Holding;
  const state = stateOn(holding, now);
  cell.className = classOf(state);
  cell.textContent = shareInWords(holding.all, holding.all - lateOn(holding, now), state);
}

/** What is late is to be done next. */
function showTodo(service: HTMLElement, cells: readonly Element[]): void {
  const items = [...service.querySelectorAll<HTMLElement>('.todo > li')];
  for (const item of items) {
    const area = item.getAttribute(hooks.area);
    const cell = area === null ? undefined : cells.find((each) => each.getAttribute(hooks.area) === area);
    const state = item.querySelector('span');
    if (!cell || !state) continue;
    state.className = cell.className;
    state.textContent = cell.textContent;
    item.hidden = cell.className === classOf('yes');
  }
  const nothing = service.querySelector<HTMLElement>('.nothing');
  if (nothing) nothing.hidden = items.some((item) => !item.hidden);
}

function showCounts(area: Element, now: string): void {
  const { counts, turns } = JSON.parse(area.getAttribute(hooks.turns) ?? '') as {
    counts: Counts;
    turns: TurnOfState[];
  };
  const current = countsOn(counts, turns, now);
  const words = area.querySelector('.share');
  if (words) words.textContent = countsInWords(current);
  const bars = area.querySelectorAll('rect');
  for (const [index, { x, width }] of barOf(current).entries()) {
    bars[index]?.setAttribute('x', `${x}%`);
    bars[index]?.setAttribute('width', `${width}%`);
  }
}
