/**
 * The names of the kinds that the engine does something special with. An alert has a link, a directory of its
 * own (`alerts/index.json`) and a command (`npm run alerts`); a runbook's folder has the services; a
 * retrospective can be begun from the steps that were ticked; a log entry says what changed. The browser's code needs them, too.
 */
export const ALERT = 'alert';
export const RUNBOOK = 'runbook';
export const RETROSPECTIVE = 'retrospective';
export const LOG = 'log';

/** Their folders. */
export const ALERTS = 'alerts';
export const RUNBOOKS = 'runbooks';
export const RETROSPECTIVES = 'retrospectives';
