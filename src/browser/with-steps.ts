import type { Filler } from './fill/filler.ts';
import type { Steps } from './steps/steps.ts';

let loading: Promise<typeof import('./steps/steps.ts')> | undefined;

/** Does something with the page's steps, where it has any, one thing after another; their code is loaded when it is needed. */
export async function withSteps(filler: Filler, work: (steps: Steps) => void | Promise<void>): Promise<void> {
  // One promise for all, as in the loader of `later.ts`: a tick that is taken back at once stays so.
  loading ??= import('./steps/steps.ts');
  const { stepsOf } = await loading;
  const steps = stepsOf(filler);
  if (steps) await work(steps);
}
