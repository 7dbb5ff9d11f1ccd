import { RUNBOOK } from '../../kinds/names.ts';
import { findNames, findNearNames } from '../search/names.ts';

const SHOWN = 20;

/** The services that search finds by what is typed; none when it cannot be asked. */
export const servicesLike = (typed: string): Promise<string[]> => namesIn(() => findNames(typed, { kind: RUNBOOK }));

/** The services whose names are close to one that there is not. */
export const servicesNear = (name: string): Promise<string[]> => namesIn(() => findNearNames(name));

async function namesIn(find: () => Promise<{ services: string[] }[]>): Promise<string[]> {
  const hits = await find().catch(() => []);
  return [...new Set(hits.flatMap(({ services }) => services))].slice(0, SHOWN);
}
