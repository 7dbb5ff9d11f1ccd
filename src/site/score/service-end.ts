import type { PageRecord } from '../../project/page-record.ts';
import type { Model } from '../make-model.ts';
import { scoreUrl } from './scorecard.ts';
import { type ActionRow, actionsOf, toilUrl } from './toil.ts';

/** What a service's page says of how it is looked after. */
export interface ServiceEnd {
  /** Where it is on the scorecard. */
  score: string;
  /** How its actions are done, and where that of all services is. */
  toil?: { url: string; actions: ActionRow[]; more: number };
}

const ACTIONS_SHOWN = 20;

/** What the page of a service ends with; undefined for other pages. */
export function serviceEnd(model: Model, { readmeOf }: PageRecord): ServiceEnd | undefined {
  if (readmeOf === undefined) return undefined;
  const score = scoreUrl(model, readmeOf);
  if (score === undefined) return undefined;
  const [url, actions] = [toilUrl(model), actionsOf(model, readmeOf)];
  const shown = actions.slice(0, ACTIONS_SHOWN);
  return {
    score,
    ...(url !== undefined &&
      actions.length > 0 && { toil: { url, actions: shown, more: actions.length - shown.length } }),
  };
}
