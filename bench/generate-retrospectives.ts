import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { listFiles } from './content-tree.ts';
import { acts, capital, madeUpName, paragraph, partNames, sentence } from './page-text.ts';
import { Random } from './random.ts';

const FACTORS = ['blind-alert', 'forgotten-limit', 'hidden-change', 'shared-resource', 'unclear-step', 'unlike-test'];
const KINDS = ['detection', 'escalation', 'recovery', 'prevention'];
const TEAMS = Array.from({ length: 12 }, (_, index) => `team-${madeUpName(new Random(2_000_000 + index))}`);
/** The day of the first retrospective, and how many days are between two: 500 are five and a half years. */
const FIRST_DAY = Date.UTC(2021, 0, 4);
const DAYS_BETWEEN = 4;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** What retrospectives can be about: the pages that the tree has. */
interface Subject {
  services: string[];
  alerts: string[];
  /** The addresses of alerts and runbooks. */
  pages: string[];
}

/**
 * Adds retrospectives to a tree, the same in every run. With facts each has times, alerts, services, runbooks, factors,
 * a timeline, and four remediations that are open, done or declined. Without them its text has the same lines, and
 * no line has a time.
 */
export async function addRetrospectives(content: string, count: number, withFacts: boolean): Promise<void> {
  const files = (await listFiles(content)).filter((file) => file.endsWith('.md')).sort();
  const addresses = files.map((file) => file.replace(/(?:\/index)?\.md$/, ''));
  const alerts = addresses.filter((address) => address.startsWith('alerts/'));
  const subject: Subject = {
    services: files.flatMap((file) => /^runbooks\/([^/]+)\/index\.md$/.exec(file)?.[1] ?? []),
    alerts: alerts.map((address) => path.posix.basename(address)),
    pages: [...alerts, ...addresses.filter((address) => /^runbooks\/.+\/./.test(address))],
  };
  if (subject.services.length === 0 || alerts.length === 0) throw new Error(`${content} has no services or no alerts`);
  await mkdir(path.join(content, 'retrospectives'), { recursive: true });
  if (withFacts)
    await writeFile(
      path.join(content, 'factors.yml'),
      stringify(Object.fromEntries(FACTORS.map((name) => [name, { title: capital(name.replace('-', ' ')) }]))),
    );
  for (let index = 0; index < count; index++)
    await writeFile(path.join(content, fileOf(index)), textOf(index, subject, withFacts));
}

const dayAfter = (index: number, days: number): string =>
  new Date(FIRST_DAY + (index * DAYS_BETWEEN + days) * DAY).toISOString().slice(0, 10);

const fileOf = (index: number): string => `retrospectives/${dayAfter(index, 0)}-incident-${index}.md`;

function textOf(index: number, subject: Subject, withFacts: boolean): string {
  const random = new Random(3_000_000 + index);
  const service = random.pick(subject.services);
  const began = FIRST_DAY + index * DAYS_BETWEEN * DAY + random.between(0, 1000) * MINUTE;
  const turns = [0, random.between(1, 30), random.between(31, 90), random.between(91, 200)];
  const [started, detected, mitigated, resolved] = turns.map((minutes) => momentAt(began + minutes * MINUTE));
  const matter = {
    title: `${capital(random.pick(partNames))} of ${service} was away, incident ${index}`,
    date: dayAfter(index, 0),
    summary: sentence(random, service).replace(/\{\{\w+\}\}|[*`:]/g, ''),
    owner: random.pick(TEAMS),
    reviewed: '2026-10-05',
  };
  const facts = {
    status: 'reviewed',
    severity: random.pick(['critical', 'warning']),
    ...{ started, detected, mitigated, resolved },
    services: [service],
    alerts: random.some(subject.alerts, random.between(1, 3)),
    runbooks: random.some(subject.pages, 2).filter((address) => address.startsWith('runbooks/')),
    factors: random.some(FACTORS, random.between(1, 3)),
    impact: { customers: `${random.between(10, 3000)} orders were refused`, minutes: String(turns[2]) },
    ...(index > 50 && random.next() < 0.1 && { recurrence_of: path.basename(fileOf(index - 50), '.md') }),
    remediations: KINDS.map((kind, number) => remediation(random, index, { kind, number, service, subject })),
  };
  const lines = Array.from({ length: 12 }, (_, line) => {
    const time = momentAt(began + line * 8 * MINUTE).slice(11);
    return `- ${withFacts ? `${time} ` : ''}${sentence(random, service)}`;
  });
  const parts = ['Impact', 'Contributing factors', 'Seen before', 'What went well', 'Follow-up'];
  const body = [
    `## What happened\n\n${paragraph(random, service, 5)}`,
    `## Timeline\n\n${lines.join('\n')}`,
    ...parts.map((title) => `## ${title}\n\n${paragraph(random, service, 3)}`),
  ];
  return `---\n${stringify({ ...matter, ...(withFacts && facts) })}---\n\n${body.join('\n\n')}\n`;
}

/** `2026-07-14 10:11`. */
const momentAt = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

function remediation(
  random: Random,
  index: number,
  { kind, number, service, subject }: { kind: string; number: number; service: string; subject: Subject },
): Record<string, unknown> {
  const chance = random.next();
  const status = chance < 0.65 ? 'done' : chance < 0.9 ? 'open' : 'declined';
  const id = `R${number + 1}`;
  return {
    id,
    what: `${capital(random.pick(acts))} the ${random.pick(partNames)} of ${service} when ${madeUpName(random)} is over ${random.between(2, 900)}`,
    kind,
    ...(random.next() < 0.95 && { owner: random.pick(TEAMS) }),
    ...(random.next() < 0.9 && { due: dayAfter(index, random.between(7, 120)) }),
    ...(random.next() < 0.5 && { ticket: `https://tickets.example.com/${madeUpName(random).toUpperCase()}-${index}` }),
    status,
    ...(status !== 'open' && { closed: dayAfter(index, random.between(1, 150)) }),
    ...(status === 'declined' && { reason: `what ${random.pick(TEAMS)} does is enough for the load of today` }),
    ...(random.next() < 0.3 && { changes: [random.pick(subject.pages)] }),
  };
}
