import { FIRST_MINUTES } from '../content/first-minutes-text.ts';
import { ALERT } from '../kinds/names.ts';
import type { PageRecord, Service } from '../project/page-record.ts';
import { type Model, servicesOf } from './make-model.ts';

/** The catalogue's fields that a reader wants first: who keeps the service, where they talk, whom to wake, what to look at. */
export const contextFields = ['owner', 'chat', 'escalation', 'dashboard'] as const;

/** What surrounds a page: the services that it is about, or the parameter by which its link names one. */
export type Context = { services: Service[] } | { parameter: string };

export function contextOf(model: Model, page: PageRecord): Context | undefined {
  const services = servicesOf(model, page);
  if (services.length > 0) return { services };
  const isForAnyService = page.kind === ALERT || page.address === FIRST_MINUTES;
  if (!isForAnyService || model.services.length === 0) return undefined;
  const parameter = Object.keys(model.vocabulary).find((name) => model.vocabulary[name]?.catalogue);
  return parameter === undefined ? undefined : { parameter };
}
