import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { acts, capital, codeBlock, madeUpName, paragraph, partNames, sentence, steps, table } from './page-text.ts';
import { Random } from './random.ts';

const SITE = `name: Benchmark
description: Pages that a machine wrote
repository: https://git.example.com/ops/pages
`;

const PARAMETERS = `host: { type: hostname, description: The machine, example: web-1, aliases: [instance] }
service: { type: word, description: The service, catalogue: services }
namespace: { type: word, description: The namespace, example: shop }
language: { type: choice, choices: [java, go, python], default: '{{service.language}}' }
`;

type PageKind = 'readme' | 'action' | 'alert' | 'log' | 'retrospective';

/** Of each twenty pages about a service: its readme, its actions, its alerts, what happened to it. */
const KINDS: PageKind[] = [
  'readme',
  ...Array<PageKind>(9).fill('action'),
  ...Array<PageKind>(7).fill('alert'),
  'log',
  'log',
  'retrospective',
];

interface PlannedPage {
  file: string;
  title: string;
  kind: PageKind;
  service: string;
  random: Random;
}

/**
 * Writes a content tree of so many pages of about 3 KB, the same in every run: services with
 * actions and alerts, headings, lists, tables, code blocks, tags, sections, links to each other.
 */
export async function generatePages(folder: string, count: number): Promise<void> {
  const pages = Array.from({ length: count }, (_, index) => plan(index));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'site.yml'), SITE);
  await writeFile(path.join(folder, 'parameters.yml'), PARAMETERS);
  const folders = new Set(pages.map(({ file }) => path.dirname(file)));
  for (const each of folders) await mkdir(path.join(folder, each), { recursive: true });
  for (const page of pages) await writeFile(path.join(folder, page.file), textOf(page, pages));
}

function plan(index: number): PlannedPage {
  const random = new Random(index + 1);
  const number = Math.floor(index / KINDS.length);
  const service = `${madeUpName(new Random(number + 1_000_000))}-${number}`;
  const kind = KINDS[index % KINDS.length] as PageKind;
  const part = random.pick(partNames);
  const day = `2026-${String(random.between(1, 9)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
  const act = random.pick(acts);
  const alert = `${capital(madeUpName(random))}${capital(part)}${index}`;
  const places: Record<PageKind, [file: string, title: string]> = {
    readme: [`runbooks/${service}/index.md`, capital(service)],
    action: [
      `runbooks/${service}/${act.replace(' ', '-')}-${part}-${index}.md`,
      `${capital(act)} the ${part} ${index}`,
    ],
    alert: [`alerts/${service}/${alert}.md`, alert],
    log: [`log/${day}-${service}-${index}.md`, `${capital(part)} of ${service} changed`],
    retrospective: [`retrospectives/${day}-${service}-${index}.md`, `${capital(part)} of ${service} was away`],
  };
  const [file, title] = places[kind];
  return { file, title, kind, service, random };
}

function textOf(page: PlannedPage, pages: PlannedPage[]): string {
  const { title, kind, service, random } = page;
  const matter = [
    `title: ${title}`,
    `summary: ${sentence(random, service).replace(/\{\{\w+\}\}|[*`:]/g, '')}`,
    `owner: team-${madeUpName(random)}`,
    'reviewed: 2026-10-05',
    ...(kind === 'readme' ? [`language: ${random.pick(['java', 'go', 'python'])}`] : [`service: ${service}`]),
    ...(kind === 'alert' ? [`severity: ${random.pick(['critical', 'warning'])}`] : []),
  ];
  const link = (): string => linkTo(page, random.pick(pages));
  const body = [
    paragraph(random, service, 3),
    `## ${kind === 'alert' ? 'Meaning' : 'About'}`,
    paragraph(random, service, 3),
    table(random, service),
    `## ${kind === 'alert' ? 'Diagnosis' : 'Steps'}`,
    steps(random, service, 5),
    `{{#language.java}}\n\n### The ${madeUpName(random)} on {{host}}\n\n${paragraph(random, service, 2)}\n\n${codeBlock(random, service)}\n\n{{/language.java}}`,
    `{{^language.java}}\n\n${sentence(random, service)}\n\n{{/language.java}}`,
    `> [!WARNING]\n> ${sentence(random, service)}`,
    `## ${kind === 'alert' ? 'Mitigation' : 'If it does not work'}`,
    `- ${sentence(random, service)}\n- ${sentence(random, service)} See ${link()}.\n- ${sentence(random, service)}`,
    codeBlock(random, service),
    `## See also\n\n${link()}, ${link()} and ${link()}.`,
  ];
  return `---\n${matter.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

function linkTo(from: PlannedPage, to: PlannedPage): string {
  return `[${to.title}](${path.posix.relative(path.posix.dirname(from.file), to.file)})`;
}
