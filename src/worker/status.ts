import type { DeviceStatus } from '../shared/device-messages.ts';
import type { Keeper } from './keeper.ts';
import type { State } from './state.ts';

/** Fewer bytes of texts say too little of how small they become. */
const ENOUGH = 100_000;
const USUAL_RATIO = 0.3;

/** How the copy is, for a page. */
export function statusOf(
  state: State,
  clientId: string,
  { progress, hasWork }: Pick<Keeper, 'progress' | 'hasWork'>,
): DeviceStatus {
  const { current, next, all, stopped, pins, trouble, clients, kept, weight } = state;
  const head = (next ?? current)?.head;
  const site = head && {
    files: head.files + head.index.files,
    text: head.text + head.index.text,
    packed: head.packed + head.index.packed,
  };
  const ratio = weight.text > ENOUGH ? weight.stored / weight.text : USUAL_RATIO;
  return {
    build: current?.build,
    seen: current?.seen,
    isRenewing: next !== undefined && current !== undefined,
    all,
    stopped,
    whole: current?.whole === true && next === undefined,
    ...progress,
    site,
    siteBytes: site && Math.round(site.text * ratio + site.packed),
    pages: kept.filter((path) => path === '' || path.endsWith('/')).length,
    pins,
    hasWork: (hasWork || next !== undefined) && (trouble === undefined || trouble.kind === 'evicted'),
    served: clients[clientId]?.served,
    trouble,
  };
}
