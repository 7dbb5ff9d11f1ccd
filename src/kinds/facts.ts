/** Every fact of a new page that has an option of `npm run new`, with what it says. */
export const factMeanings: Readonly<Record<string, string>> = {
  alert: 'The alert that a retrospective is about',
  chat: "Address of a service's channel",
  dashboard: "Address of a service's dashboard",
  date: 'Day of a retrospective or log entry, of others their first review (default: today)',
  end: 'When what a retrospective is about ended',
  escalation: 'The team or person to call next for a service',
  language: 'What a service is written in',
  owner: 'The team or person that keeps the page right',
  service: 'The service that the page is about; an action needs it',
  severity: 'How bad the alert or the outage is',
  start: 'When what a retrospective is about began',
  summary: 'One sentence about the page',
};

export const factNames: readonly string[] = Object.keys(factMeanings);

/** The places of a pattern such as `log/{date}-{name}.md`. */
export const PLACE = /\{(\w+)\}/g;

/** The facts without which there is no telling where a page goes. */
export const neededFacts = (file: string): string[] =>
  Array.from(file.matchAll(PLACE), ([, name = '']) => name).filter((name) => name !== 'name' && name !== 'date');
