import type { Kind } from '../schema/page.ts';

/** How the site speaks of each kind. */
export const kindNames: Record<Kind, { one: string; many: string; folder: string; about: string }> = {
  alert: {
    one: 'Alert',
    many: 'Alerts',
    folder: 'alerts',
    about: 'What each alert means and what to do when it fires.',
  },
  runbook: {
    one: 'Runbook',
    many: 'Runbooks',
    folder: 'runbooks',
    about: 'Services, and the actions that are done to them.',
  },
  retrospective: {
    one: 'Retrospective',
    many: 'Retrospectives',
    folder: 'retrospectives',
    about: 'What happened, what contributed, what changes.',
  },
  log: { one: 'Log entry', many: 'Log', folder: 'log', about: 'Today in on-call: notable changes and outages.' },
};
