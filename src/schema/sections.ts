/** The kinds of new pages, each with a template in `templates/` of the content tree. */
export const draftKinds = ['alert', 'runbook', 'action', 'retrospective', 'log'] as const;
export type DraftKind = (typeof draftKinds)[number];

/**
 * The sections that a page of each kind has, in order (DESIGN.md 2 and, for retrospectives,
 * Heroku's template: contributing factors instead of a root cause).
 */
export const sectionsOf: Record<DraftKind, readonly string[]> = {
  alert: ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'],
  runbook: [],
  action: ['About', 'Steps'],
  retrospective: ['Summary', 'Impact', 'Timeline', 'Contributing factors', 'Remediations'],
  log: [],
};

/** The sections whose ordered lists are steps, which a reader ticks. */
export const stepSections = ['Diagnosis', 'Mitigation', 'Steps'] as const;
