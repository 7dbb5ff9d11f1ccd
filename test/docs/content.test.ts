import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PUBLISHED, PUBLISHED_NAMES } from '../../src/content/published-types.ts';
import { frontMatterSchema } from '../../src/schema/page.ts';
import { parameterSchema, parameterTypes } from '../../src/schema/parameter.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { shellNames } from '../../src/shell/languages.ts';

const text = await readFile(new URL('../../docs/content.md', import.meta.url), 'utf8');

/** What is under a heading, up to the next one that is as high. */
function under(heading: string): string {
  const [, after = ''] = text.split(`\n${heading}\n`);
  const level = heading.split(' ', 1)[0];
  return after.split(`\n${level} `)[0] ?? '';
}

/** The names in the first column of the tables. */
const named = (section: string): string[] =>
  Array.from(section.matchAll(/^\| `([^`]+)` \|/gm), ([, name]) => name ?? '').sort();

describe('docs/content.md', () => {
  test('lists the types of files that are published and no others', () => {
    const rows = Array.from(under('## What is published').matchAll(/^\| ([^|`]+) \| ((?:`[\w.]+` ?)+)\|$/gm));
    expect(
      rows.map(([, what, endings = '']) => ({
        what,
        endings: Array.from(endings.matchAll(/`([^`]+)`/g), ([, ending]) => ending),
      })),
    ).toEqual([...PUBLISHED, { what: 'Texts without an ending', endings: PUBLISHED_NAMES }]);
  });

  test('lists the fields of site.yml and no others', () => {
    expect(named(under('## site.yml'))).toEqual(Object.keys(siteSchema.out.shape).sort());
  });

  test('lists the fields of a parameter and no others', () => {
    const [fields = ''] = under('## parameters.yml').split('\n### Types\n');
    expect(named(fields)).toEqual(Object.keys(parameterSchema.out.shape).sort());
  });

  test('lists the types of a parameter and no others', () => {
    expect(named(under('### Types').split('\n## ')[0] ?? '')).toEqual([...parameterTypes].sort());
  });

  test('lists the fields of front matter and no others', () => {
    expect(named(under('## Front matter'))).toEqual(Object.keys(frontMatterSchema().out.shape).sort());
  });

  test.each(['script', 'session', 'text'] as const)('lists the languages of shells in the role of a %s', (role) => {
    const [row = ''] = text.match(new RegExp(`^\\| ${role} \\|[^|]*`, 'm')) ?? [];
    expect(Array.from(row.matchAll(/`([^`]+)`/g), ([, name]) => name)).toEqual(
      shellNames(role, 'bash', 'near', 'other'),
    );
  });

  test('says what each field of site.yml is without a value', () => {
    const rows = under('## site.yml').matchAll(/^\| `([^`]+)` \|[^|]+\| ([^|]+) \|/gm);
    const said = new Map(Array.from(rows, ([, field = '', value = '']) => [field, value]));
    for (const [field, value] of Object.entries(siteSchema.parse({}))) expect(said.get(field)).toBe(`\`${value}\``);
  });
});
