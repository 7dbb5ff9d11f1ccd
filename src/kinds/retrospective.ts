import type { Kind } from './kind.ts';
import { RETROSPECTIVE, RETROSPECTIVES } from './names.ts';

/** Retrospectives, after Heroku's template: contributing factors instead of a root cause. */
export const retrospective: Kind = {
  name: RETROSPECTIVE,
  folder: RETROSPECTIVES,
  one: 'Retrospective',
  many: 'Retrospectives',
  about: 'What happened, what contributed, what changes.',
  forms: [
    {
      name: RETROSPECTIVE,
      nameIs: 'the title, what happened in a few words',
      file: `${RETROSPECTIVES}/{date}-{name}.md`,
      keepsName: false,
      asks: ['service', 'alert', 'severity', 'owner', 'summary', 'start', 'end'],
      sections: [
        'Before the meeting',
        'Purpose',
        'Timeline',
        'What happened',
        'Impact',
        'Contributing factors',
        'Seen before',
        'What went well',
        'How did the retrospective go',
        'Follow-up',
        'For customers',
      ],
      needsSections: false,
      needsSteps: false,
    },
  ],
  steps: [],
  ticks: false,
  order: 'newest',
  groups: 'none',
  home: 'newest',
  beside: 'Seen before',
  place: 4,
  urgent: false,
  owned: true,
  fields: ['alerts', 'severity', 'date'],
};
