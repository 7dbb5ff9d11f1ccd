import type { Kind } from './kind.ts';
import { RUNBOOK, RUNBOOKS } from './names.ts';

/** Runbooks: of each service a readme, which is its entry in the catalogue, and its actions. */
export const runbook: Kind = {
  name: RUNBOOK,
  folder: RUNBOOKS,
  one: 'Runbook',
  many: 'Runbooks',
  about: 'Services, and the actions that are done to them.',
  forms: [
    {
      name: RUNBOOK,
      nameIs: "the service's name",
      file: `${RUNBOOKS}/{name}/index.md`,
      keepsName: false,
      asks: ['owner', 'summary', 'language', 'chat', 'escalation', 'dashboard'],
      sections: [],
      needsSections: false,
      needsSteps: false,
    },
    {
      name: 'action',
      nameIs: 'what is done, such as `Restart checkout`',
      file: `${RUNBOOKS}/{service}/{name}.md`,
      keepsName: false,
      asks: ['owner', 'summary'],
      sections: ['About', 'Steps'],
      needsSections: true,
      needsSteps: true,
    },
  ],
  steps: ['Diagnosis', 'Mitigation', 'Steps'],
  ticks: true,
  order: 'title',
  groups: 'service',
  home: 'none',
  beside: 'Actions',
  place: 1,
  urgent: true,
  owned: true,
  fields: ['symptoms', 'chat', 'dashboard', 'repository', 'readiness', 'automation', 'automation_at'],
};
