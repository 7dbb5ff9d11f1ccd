import type { Vocabulary } from '../schema/parameter.ts';

/** The address of the page for any incident, the engine's or the team's. */
export const FIRST_MINUTES = 'first-minutes';

/** The names that the engine's page uses, of those that a site has. */
function firstMinutesNames(vocabulary: Vocabulary, fields: readonly string[]): FirstMinutesNames {
  const named = Object.entries(vocabulary);
  const service = named.find(([, { catalogue }]) => catalogue !== undefined)?.[0];
  const host = named.find(([, { type }]) => type === 'hostname')?.[0];
  return { ...(service !== undefined && { service }), ...(host !== undefined && { host }), fields };
}

/** The names of all fields that some service has. */
export const namesOfFields = (services: readonly { fields: Readonly<Record<string, string>> }[]): string[] =>
  services.flatMap(({ fields }) => Object.keys(fields));

/** The engine's page with the names that a site has. */
export function ownFirstMinutes(vocabulary: Vocabulary, fields: Iterable<string>): string {
  return firstMinutesText(firstMinutesNames(vocabulary, [...fields]));
}

/** What the page can name: parameters of the vocabulary, and fields of the catalogue. */
interface FirstMinutesNames {
  /** The parameter whose value is a service. */
  service?: string;
  /** The parameter that is a machine. */
  host?: string;
  /** The fields that some service has. */
  fields: readonly string[];
}

/**
 * The engine's own page for any incident, `/first-minutes/`, as Markdown with the site's own parameters. It is
 * compiled as every page is; a team's `first-minutes.md` takes its place.
 */
function firstMinutesText({ service, host, fields }: FirstMinutesNames): string {
  /** Words that are shown when the link names a service, and only where its catalogue has the field. */
  const ofService = (field: string, words: (slot: string) => string): string =>
    service !== undefined && fields.includes(field)
      ? `{{#${service}}}${words(`{{${service}.${field}}}`)}{{/${service}}}`
      : '';
  const given = (name: string | undefined, words: string): string =>
    name === undefined ? '' : `{{#${name}}}${words}{{${name}}}{{/${name}}}`;
  const dashboard = ofService('dashboard', (slot) => ` Look at its [dashboard](${slot}).`);
  const escalation = ofService('escalation', (slot) => ` Escalate to ${slot}.`);
  const chat = ofService('chat', (slot) => ` Use [the channel of the service](${slot}).`);
  const about = `${given(service, ' with ')}${given(host, ' on ')}`;
  return `---
title: The first minutes
summary: "For any incident: how bad it is, who helps, what changed, and what stops the harm before the cause is known."
tags: [incident, outage]
---

Use this page when no other page fits, or when you do not know where to begin. Tick each step when it is done: your ticks become the timeline. It is normal not to know the cause yet.

## Steps

### How bad is it?

1. Write one sentence: what can users not do, and since when (UTC)? Check it from the outside, as a user would.${dashboard}
2. Decide how bad it is. Does it concern all users or some? Is data, money or safety at risk? Does it grow? If you are between two levels, take the worse one. You can lower it later.
3. If data is being lost or somebody has broken in, go to *Get help* now and change nothing before.

### Get help

1. Declare the incident, even if you are not sure. Ending one that was none costs minutes; starting late costs hours.
2. Call the next person if you have made no progress for ten minutes, if it is one of the two worst levels, or if you are tired.${escalation}
3. Agree who leads. That person decides and keeps the overview; somebody else types. Alone, you lead: say so.

### Communicate

1. Use one place for everything that is said and found.${chat}
2. Post what you know, what you do not know, and when you will write next:

   \`\`\`text
   We are looking into a problem${about}.
   What users notice:
   Since (UTC):
   Lead:
   Next update in 15 minutes, here.
   \`\`\`

3. Update the status page if customers notice it. Say what they notice, not what you suspect.
4. Keep the promise of the next update, also when there is no news.

### What changed?

1. Look at the hour before it began: deploys, settings, feature flags, certificates, data, traffic, providers. What is known of the service is below this page when the link names it.
2. Ask in the channel whether somebody changed something, planned work included.
3. Compare a part that works with a part that does not: version, zone, machine, customer.

### Mitigate before you look for causes

1. Choose what can be undone and helps most: roll back the last change, switch a flag off, move traffic away, add capacity, shed load, restart one part.
2. Say what you will do and what you expect, before you do it.
3. Do one thing at a time, on the smallest part first. Note the time of each.
4. Keep what explains it later, if it takes less than two minutes: logs, a dump, a graph, one broken machine out of rotation.
5. If it did not help, undo it and take the next.

### Confirm

1. Check again what users can do, from the outside, with the check of the first step.
2. Watch the numbers for as long as it took to break, at least 15 minutes.
3. Post that the harm has stopped, since when, and what is still not known.

### Hand over

1. Hand over before you are tired, at the latest after four hours. Say it aloud and have it repeated.
2. Write down: what is broken, what was tried, what is in place for now, what comes next, who waits for an answer.
3. Say in the channel who leads from now on.

### Clean up

1. Undo what was for the moment only: flags, silences, extra machines, stopped jobs, permissions. What stays needs a ticket.
2. Close the incident, on the status page too.
3. Write a line into the log, and start a retrospective while it is fresh.
4. Fix the page that you missed or that was wrong. Whoever is on call next needs it.
`;
}
