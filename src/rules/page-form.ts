import { fileName, isReadme, serviceOf } from '../content/addresses.ts';
import { alert } from '../kinds/alert.ts';
import type { Form, Kind } from '../kinds/kind.ts';
import { RUNBOOK } from '../kinds/names.ts';
import { isAlertName } from '../shared/draft-alert.ts';
import { headingOf } from './nodes.ts';
import type { PageHeading } from './rule.ts';

/** An alert among the runbooks is free in what it has: the folder is not the one for alerts. */
const FREE_ALERT: Form = { ...alert.forms[0], needsSections: false };

/** How many of an alert's sections make a page one. */
const ENOUGH = 2;

/**
 * The form that a page has; undefined where it may be anything. A runbook is its service's readme, or one of its
 * actions, or an alert that is kept there: by its sections, or by a name such as alerts have.
 */
export function formOf({ name, forms }: Kind, file: string, headings: readonly PageHeading[]): Form | undefined {
  const [first, action] = forms;
  if (name !== RUNBOOK) return first;
  if (isAlert(file, headings, action)) return FREE_ALERT;
  return serviceOf(file) === undefined ? undefined : isReadme(file) ? first : action;
}

function isAlert(file: string, headings: readonly PageHeading[], action: Form | undefined): boolean {
  if (isReadme(file)) return false;
  const alerts = had(alert.forms[0], headings);
  return alerts >= ENOUGH || (isAlertName(fileName(file)) && (action === undefined || had(action, headings) === 0));
}

/** How many of a form's sections a page has. */
export const had = ({ sections }: Pick<Form, 'sections'>, headings: readonly PageHeading[]): number =>
  sections.filter((title) => headingOf(headings, title)).length;
