import type { Kind } from './kind.ts';
import { LOG } from './names.ts';

/** "Today in on-call": what was noted on one day needs no owner. */
export const log: Kind = {
  name: LOG,
  folder: 'log',
  one: 'Log entry',
  many: 'Log',
  about: 'Today in on-call: notable changes and outages.',
  forms: [
    {
      name: LOG,
      nameIs: 'the title, what changed in a few words',
      file: 'log/{date}-{name}.md',
      keepsName: false,
      // The title and the service are an entry; the rest may be said by options.
      asks: ['service'],
      sections: [],
      needsSections: false,
      needsSteps: false,
    },
  ],
  steps: [],
  ticks: false,
  order: 'newest',
  groups: 'none',
  home: 'newest',
  beside: 'What changed',
  place: 3,
  urgent: false,
  owned: false,
  fields: ['date'],
};
