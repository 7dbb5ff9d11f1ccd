import { textOf } from '../../shared/json.ts';
import { servicesNear } from '../values/services-like.ts';
import type { Filler } from './filler.ts';

/** Makes a page know what may have been meant by what its link has and the site does not: names of parameters and of services. */
export async function learnMeant({ report, missing }: Filler): Promise<void> {
  if (report.some(({ why }) => why === 'unknown')) await missing?.addNames();
  for (const notice of report)
    if (notice.why === 'service' && 'value' in notice)
      await missing?.addServices(await servicesNear(textOf(notice.value)));
}
