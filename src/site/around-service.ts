import type { Around } from '../shared/around.ts';
import { type Model, newestFirst } from './model.ts';

const SHOWN = 5;

/** The newest log entries of a service, and the retrospectives that mention it. */
export function aroundService(model: Model, service: string): Around {
  const pages = model.byService.get(service) ?? [];
  const newest = (kind: string): Around['changes'] =>
    pages
      .filter((page) => page.kind === kind)
      .sort(newestFirst)
      .slice(0, SHOWN)
      .map(({ url, title, date }) => ({ url, title, ...(date !== undefined && { date }) }));
  return { changes: newest('log'), retrospectives: newest('retrospective') };
}
