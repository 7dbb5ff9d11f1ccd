import { readFile } from 'node:fs/promises';
import { slug } from 'github-slugger';
import { expect, test } from 'vitest';
import { buildLink } from '../../src/systems/build-link.ts';
import { ownSystems as systems } from '../../src/systems/own-systems.ts';
import type { AlertingSystem } from '../../src/systems/system.ts';

const text = await readFile(new URL('../../docs/alert-links.md', import.meta.url), 'utf8');

const EXAMPLE = [
  { name: 'host', aliases: ['instance', 'node'] },
  { name: 'service', aliases: ['job', 'app'] },
  { name: 'pod', aliases: ['pod_name'] },
];

/** What the document says of a system: what its page says. */
function sectionOf(system: AlertingSystem): string {
  const { name, place, language, missing, pitfalls, unsure, sources } = system;
  const link = buildLink(system, 'https://runbooks.example.com/alerts/HighCPU/', EXAMPLE).text;
  return [
    `## ${name}\n`,
    `${place}\n`,
    `\`\`\`${language === 'url' ? 'text' : language}\n${link}\n\`\`\`\n`,
    ...[missing, ...pitfalls, ...(unsure === undefined ? [] : [`Not confirmed: ${unsure}`])].map((each) => `- ${each}`),
    `\nSources: ${sources.map((url) => `<${url}>`).join(', ')}`,
  ].join('\n');
}

test.each(systems.map((system) => ({ name: system.name, system })))(
  'docs/alert-links.md says of $name what the site says',
  ({ system }) => {
    expect(text.split(/\n(?=## )/).map((section) => section.trimEnd())).toContain(sectionOf(system));
  },
);

test('docs/alert-links.md has an overview of all systems that says which encode', () => {
  const rows = Array.from(text.matchAll(/^\| \[([^\]]+)\]\(#([\w-]+)\) \| (yes|no) \|/gm), ([, name, id, encodes]) => ({
    name,
    id,
    encodes: encodes === 'yes',
  }));
  expect(rows).toEqual(systems.map(({ name, encodes }) => ({ name, id: slug(name), encodes })));
});
