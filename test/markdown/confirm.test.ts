import { expect, test } from 'vitest';
import { articleOf, compile } from '../support/filled.ts';

/** The code blocks of a page that ask for their target to be confirmed. */
const confirmed = (text: string): string[] =>
  Array.from(articleOf(compile(text).html).querySelectorAll('figure[data-confirm]'), (figure) =>
    (figure.querySelector('pre')?.textContent ?? '').trim(),
  );

const code = (text: string): string => `\n\`\`\`bash\n${text}\n\`\`\`\n`;
const CAUTION = '\n> [!CAUTION]\n> This deletes it.\n';

test('a caution marks the blocks of its section, those before it included', () => {
  const text = `${code('look')}\n## Steps\n${code('see')}${CAUTION}${code('delete')}\n## After\n${code('check')}`;
  expect(confirmed(text)).toEqual(['see', 'delete']);
});

test('a caution in a list item marks the blocks of the section around', () => {
  const text = `## Steps\n\n1. Delete it:\n\n   > [!CAUTION]\n   > Gone.\n\n   \`\`\`bash\n   delete\n   \`\`\`\n\n## After\n${code('check')}`;
  expect(confirmed(text)).toEqual(['delete']);
});

test('a caution marks what stands under the smaller headings of its section', () => {
  const text = `## Steps\n${CAUTION}\n### Java\n${code('one')}\n### Go\n${code('two')}\n## After\n${code('check')}`;
  expect(confirmed(text)).toEqual(['one', 'two']);
});

test('a caution under a smaller heading marks no more than that', () => {
  const text = `## Steps\n${code('look')}\n### Java\n${CAUTION}${code('one')}\n### Go\n${code('two')}`;
  expect(confirmed(text)).toEqual(['one']);
});

test('a caution before the first heading marks what stands there', () => {
  expect(confirmed(`${CAUTION}${code('one')}\n## Steps\n${code('two')}`)).toEqual(['one']);
});

test('a warning marks nothing', () => {
  expect(confirmed(`## Steps\n\n> [!WARNING]\n> Slow.\n${code('one')}`)).toEqual([]);
});
