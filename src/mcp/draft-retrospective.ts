import { slug } from 'github-slugger';
import { ALERT, RETROSPECTIVES } from '../kinds/names.ts';
import type { FilledPage } from '../machines/fill-page.ts';
import type { PageRow, SiteFacts } from '../machines/schemas.ts';
import { refuse } from '../shared/admit.ts';
import { draftPage } from '../shared/draft.ts';
import { dayOf, type Entry, entriesOf, plain, timeOf } from '../shared/timeline.ts';

/** Something that was done or seen. */
export interface Happened {
  at: Date;
  what: string;
}

export interface Draft {
  /** Where it belongs in the content folder. */
  file: string;
  text: string;
}

/**
 * A retrospective to go on with, as the page's own button begins one: of values only those go in
 * that could be in a command, and of the timeline all as plain words.
 */
export function draftRetrospective(
  template: string,
  row: PageRow,
  { values }: Pick<FilledPage, 'values'>,
  { parameters }: Pick<SiteFacts, 'parameters'>,
  happened: readonly Happened[],
): Draft {
  const entries = happened.map(({ at, what }): Entry => ({ at: at.getTime(), what: plain(what) }));
  const times = entries.map(({ at }) => at);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const asked = values.find(({ name }) => parameters[name]?.catalogue !== undefined)?.value;
  const service = asked !== undefined && !refuse(asked, undefined, true) ? asked : (row.service ?? '');
  const name = row.url.split('/').findLast((part) => part !== '') ?? '';
  const isAlert = row.kind === ALERT;
  const subject = isAlert ? decodeURIComponent(name) : row.title;
  const title = service === '' ? subject : `${subject} on ${service}`;
  const moment = (at: number): string => `${dayOf(at)} ${timeOf(at)} UTC`;
  const text = draftPage(template, {
    title,
    today: dayOf(start),
    service,
    alert: isAlert ? subject : '',
    severity: row.severity ?? '',
    owner: row.owner ?? '',
    start: moment(start),
    end: moment(end),
    timeline: entriesOf(entries, dayOf(start)),
  });
  return { file: `${RETROSPECTIVES}/${dayOf(start)}-${slug(title)}.md`, text };
}
