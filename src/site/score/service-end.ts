import type { PageRecord } from '../../project/page-record.ts';
import type { Model } from '../make-model.ts';
import { scoreUrl } from './scorecard.ts';

/** What a service's page says of how it is looked after. */
export interface ServiceEnd {
  /** Where it is on the scorecard. */
  score: string;
}

/** What the page of a service ends with; undefined for other pages. */
export function serviceEnd(model: Model, { readmeOf }: PageRecord): ServiceEnd | undefined {
  if (readmeOf === undefined) return undefined;
  const score = scoreUrl(model, readmeOf);
  return score === undefined ? undefined : { score };
}
