import { LOG } from '../kinds/names.ts';
import type { Changed } from '../shared/around.ts';
import { minuteOf, newestDayFirst } from './lists/by-month.ts';
import type { Model } from './make-model.ts';

const collected = new WeakMap<Model, Map<string, Changed[]>>();

/** What changed in a service, from the log and from what CI has noted, the newest first. */
export function changesOf(model: Model, service: string): readonly Changed[] {
  const known = collected.get(model) ?? collect(model);
  collected.set(model, known);
  return known.get(service) ?? [];
}

function collect({ pages, changes }: Model): Map<string, Changed[]> {
  const found = new Map<string, Changed[]>();
  const add = (services: readonly string[], change: Changed): void => {
    for (const service of services) {
      const some = found.get(service);
      if (some) some.push(change);
      else found.set(service, [change]);
    }
  };
  for (const { kind, services, title, url, date } of pages)
    if (kind === LOG && date !== undefined) add(services, { title, at: date, url });
  for (const { services, what, time, url } of changes)
    add(services, { title: what, at: minuteOf(time), ...(url !== undefined && { url }) });
  for (const some of found.values()) some.sort((a, b) => newestDayFirst(a.at, b.at));
  return found;
}
