import { type Action, actionsFrom, isByHand, type Ways, waysOf, worthAScript } from '../../score/toil.ts';
import { siteUrl } from '../links.ts';
import type { Model } from '../make-model.ts';
import { linkTo, memoryFor } from '../memory.ts';
import { scorePage } from './scorecard.ts';

/** An action as lists show it. */
export interface ActionRow extends Action {
  url: string;
}

/** A page of what is done by hand: some services; on the first one what is worth a script. */
export interface ToilPart {
  address: string;
  label: string;
  services: { name: string; title: string; url: string; ways: Ways; uses: number }[];
}

const SERVICES_SHOWN = 60;
const FIRST_SHOWN = 25;

const known = new WeakMap<Model, Map<string, ActionRow[]>>();

/** The actions of each service, on a site of which one action says how it is done; else none. */
function actionsByService(model: Model): ReadonlyMap<string, ActionRow[]> {
  const found = known.get(model);
  if (found) return found;
  const says = model.pages.some(({ automation }) => automation !== undefined);
  const actions = says ? actionsFrom(model.pages.map(scorePage), memoryFor(model).incidents) : [];
  const rows = actions.map((action) => ({ ...action, url: linkTo(model, action.address)?.url ?? '' }));
  const made = Map.groupBy(rows, ({ service }) => service);
  known.set(model, made);
  return made;
}

/** The actions of a service, what is done by hand first. */
export const actionsOf = (model: Model, service: string): ActionRow[] =>
  [...(actionsByService(model).get(service) ?? [])].sort(
    (a, b) => Number(isByHand(b)) - Number(isByHand(a)) || b.uses - a.uses,
  );

const allActions = (model: Model): ActionRow[] => [...actionsByService(model).values()].flat();

/** How many of all actions are done how. */
export const allWays = (model: Model): Ways => waysOf(allActions(model));

/** What would be worth a script first, and how many more there are. */
export function firstScripts(model: Model): { shown: ActionRow[]; more: number } {
  const all = worthAScript(allActions(model)) as ActionRow[];
  return { shown: all.slice(0, FIRST_SHOWN), more: Math.max(0, all.length - FIRST_SHOWN) };
}

/** The pages of what is done by hand; none where no action says how it is done. */
export function toilParts(model: Model): ToilPart[] {
  const readmes = new Map(model.services.map((service) => [service.name, service]));
  const services = Array.from(actionsByService(model), ([name, actions]) => ({
    name,
    title: readmes.get(name)?.title ?? name,
    url: siteUrl(model.site, readmes.get(name)?.address ?? `runbooks/${name}`),
    ways: waysOf(actions),
    uses: actions.filter(isByHand).reduce((sum, { uses }) => sum + uses, 0),
  }));
  return Array.from({ length: Math.ceil(services.length / SERVICES_SHOWN) }, (_, number) => {
    const shown = services.slice(number * SERVICES_SHOWN, (number + 1) * SERVICES_SHOWN);
    const [first, last] = [shown[0]?.name ?? '', shown.at(-1)?.name ?? ''];
    return {
      address: number === 0 ? model.own.toil : `${model.own.toil}/~${number + 1}`,
      label: first === last ? first : `${first} – ${last}`,
      services: shown,
    };
  });
}

/** Where it is shown what is done by hand; undefined where no action says how it is done. */
export const toilUrl = (model: Model): string | undefined =>
  actionsByService(model).size === 0 ? undefined : siteUrl(model.site, model.own.toil);
