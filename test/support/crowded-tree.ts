import { hash } from 'node:crypto';
import type { Files } from './tree.ts';

const PARAMETERS = 3000;
const LONG = 'what is to be done when nothing else helps and nobody remembers why it was built like that ';

/**
 * A tree that has many of everything that some page or list might have all of: parameters, services, names that are the same,
 * former addresses, symptoms, incidents with remediations, the same factor and the same alert, entries of the log about one service.
 */
export function crowdedTree(pages: number): Files {
  const share = Math.ceil(pages / 5);
  return {
    'site.yml': 'name: Crowded\naddress: https://books.example.com\nrepository: https://github.com/example/books\n',
    'parameters.yml': [
      'host: {type: hostname, aliases: [instance]}',
      'service: {type: word, catalogue: services, aliases: [job]}',
      ...Array.from({ length: PARAMETERS }, (_, number) => `label_${number}: {aliases: [alias_of_${number}]}`),
      '',
    ].join('\n'),
    ...filesOf(share, (number) => [
      `runbooks/service-${number}/index`,
      [
        `owner: team-${number}`,
        `chat: https://chat.example.com/channel/${number}`,
        `escalation: oncall-${number}`,
        `summary: ${LONG}`,
      ],
      `Service ${number}`,
    ]),
    ...filesOf(share, (number) => [
      `alerts/team-${number}/QueueFull`,
      [
        'severity: critical',
        `symptoms: [SymptomOf${number}, QueueStuck, "a line that only ${number} has", ${longName(number)}]`,
        `aliases: [/wiki/old/QueueFull-${number}/, /wiki/${number}/queue/]`,
        `tags: [tag-${number}]`,
      ],
      `QueueFull: ${LONG}${number}`,
      `Look at {{label_${number % PARAMETERS}}} of {{host}} in {{service}}.`,
    ]),
    ...filesOf(share, (number) => [
      `alerts/${longName(number)}`,
      ['severity: warning', `service: service-${number % 7}`],
      longName(number),
    ]),
    ...filesOf(share, (number) => [
      `retrospectives/${day(number)}-incident-${number}`,
      [
        `date: ${day(number)}`,
        'status: closed',
        `services: [service-0, service-${number}]`,
        `alerts: [${longName(0)}]`,
        'runbooks: [service-0]',
        'severity: critical',
        'factors: [forgotten-limit, shared-resource]',
        ...(number > 0 ? [`repeats: [${day(0)}-incident-0]`] : []),
        'remediations:',
        ...[1, 2, 3].flatMap((each) => [
          `  - id: R${each}`,
          `    what: ${LONG}${number}`,
          '    kind: prevention',
          `    service: service-${number}`,
          `    owner: team-${number}`,
          `    due: ${day(number + 30)}`,
          ...(each === 1 ? ['    status: open'] : ['    status: done', `    closed: ${day(number + 20)}`]),
          `    changes: [alerts/${longName(0)}]`,
        ]),
      ],
      `Incident ${number}: ${words(number)}`,
    ]),
    ...filesOf(share, (number) => [
      `log/${day(number)}-change-${number}`,
      ['service: service-0'],
      `Change ${number}: ${words(number)}`,
    ]),
  };
}

type Written = [file: string, matter: string[], title: string, text?: string];

const filesOf = (count: number, write: (number: number) => Written): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => {
      const [file, matter, title, text = LONG] = write(number);
      return [`${file}.md`, `---\n${matter.join('\n')}\n---\n# ${title}\n\n${text}\n`];
    }),
  );

const longName = (number: number): string => `${LONG.replaceAll(' ', '-')}${number}`;

const day = (number: number): string => new Date(Date.UTC(2020, 0, 1 + (number % 2000))).toISOString().slice(0, 10);

/** Words that compress as those of different titles do. */
const words = (number: number): string => hash('sha256', String(number)).slice(0, 40);
