import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import { element } from './element.ts';

/** Puts at the end of the page what says on request which build it is of. The first load costs nothing for it. */
export function offerBuild(): void {
  const line = element('p', { class: 'facts build', [attributes.chrome]: '' });
  const button = element('button', { type: 'button', [hooks.action]: 'build' });
  button.textContent = 'About this build';
  line.append(button);
  // In line with what is above it; nothing is below it that would move.
  document.querySelector('main > :last-child')?.append(line);
}
