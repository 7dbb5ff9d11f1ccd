import type { Filler } from './fill/filler.ts';
import type { Steps } from './steps/steps.ts';

/** Does something with the page's steps, where it has any; their code is loaded when it is needed. */
export async function withSteps(filler: Filler, work: (steps: Steps) => void | Promise<void>): Promise<void> {
  const { stepsOf } = await import('./steps/steps.ts');
  const steps = stepsOf(filler);
  if (steps) await work(steps);
}
