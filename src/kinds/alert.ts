import type { Kind } from './kind.ts';
import { ALERT, ALERTS } from './names.ts';

export const alert: Kind = {
  name: ALERT,
  folder: ALERTS,
  one: 'Alert',
  many: 'Alerts',
  about: 'What each alert means and what to do when it fires.',
  forms: [
    {
      name: ALERT,
      nameIs: "the alert's name, as its rule has it",
      file: `${ALERTS}/{name}.md`,
      keepsName: true,
      asks: ['service', 'severity', 'owner', 'summary'],
      sections: ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'],
      needsSections: true,
      needsSteps: false,
    },
  ],
  steps: ['Diagnosis', 'Mitigation', 'Steps'],
  ticks: true,
  order: 'title',
  groups: 'folder',
  home: 'names',
  beside: 'Alerts',
  place: 2,
  urgent: true,
  owned: true,
  fields: ['severity', 'symptoms'],
};
