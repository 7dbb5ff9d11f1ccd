import { switchTheme, switchWrap } from './dom/appearance.ts';
import type { Filler } from './fill/filler.ts';
import { reveal } from './fill/go-to-fragment.ts';
import { copyLink } from './links/copy-link.ts';
import { openSearch } from './search/open-search.ts';
import { clearValues } from './values/history.ts';
import { withSteps } from './with-steps.ts';

type Action = (button: HTMLButtonElement, filler: Filler) => void | Promise<void>;

/**
 * What pressing a button does, by the value of its `data-action`. What few readers turn to is a module of
 * its own, loaded then.
 */
export const actions: Readonly<Record<string, Action>> = {
  build: (button) => import('./dom/show-build.ts').then(({ showBuild }) => showBuild(button)),
  clear: (_button, filler) => clearValues(filler),
  'copy-link': copyLink,
  retrospective: (button, filler) => withSteps(filler, (steps) => steps.startRetrospective(button)),
  search: (_button, filler) => openSearch(filler),
  'show-hidden': (_button, filler) => reveal(filler, !filler.revealed),
  theme: switchTheme,
  timeline: (button, filler) => withSteps(filler, (steps) => steps.copyTimeline(button)),
  wrap: switchWrap,
};
