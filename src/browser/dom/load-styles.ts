import * as hooks from '../../shared/hooks.ts';
import { element } from './element.ts';

let styled: Promise<void> | undefined;

/** Loads the styles of what is not there at first, once; what needs them waits for that, and then moves nothing. */
export function loadStyles(): Promise<void> {
  styled ??= new Promise((done) => {
    const href = document.querySelector(`script[${hooks.styles}]`)?.getAttribute(hooks.styles) ?? '';
    const link = element('link', { rel: 'stylesheet', href });
    // What is not to be had is done without.
    for (const end of ['load', 'error']) link.addEventListener(end, () => done());
    document.head.append(link);
  });
  return styled;
}
