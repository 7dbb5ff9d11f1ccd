import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiedText } from '../../src/browser/copy/copied-text.ts';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { filled } from '../support/filled.ts';

/**
 * Sessions of which it is known what is to be copied, filled with every kind of value: whatever a
 * value looks like, a prompt or the end of a quote, the same lines are copied.
 */
const vocabulary: Vocabulary = { host: {}, user: {}, pod: { type: 'word' }, text: { pattern: '.*' }, flag: {} };

const slot = fc.constantFrom('{{host}}', '{{user}}', '{{pod}}', '{{text}}');
const prompt = fc.oneof(
  fc.constantFrom('$ ', 'me@web-1:~$ ', '(venv) $ ', '/ # ', '[root@web-1 ~]# '),
  fc.tuple(slot, slot).map(([user, host]) => `${user}@${host}:~$ `),
  slot.map((host) => `[root@${host} ~]# `),
);
const command = fc.oneof(
  slot.map((each) => `ssh ${each} uptime`),
  slot.map((each) => `echo '${each}\n> done' |\n  cat`),
  slot.map((each) => `for x in ${each}; do\n  echo "$x" ${each}\ndone`),
  slot.map((each) => `cat <<EOF\n${each}\nEOF`),
  fc.tuple(slot, slot).map(([one, other]) => `kubectl get ${one} \\\n  ${other}`),
  slot.map((each) => `ls{{#flag}} -l ${each}{{/flag}}`),
);
const output = fc.oneof(
  fc.constantFrom('total 0\n', '', 'NAME  READY\nx  1/1\n'),
  slot.map((each) => `${each} is up\n`),
  slot.map((each) => `{{#flag}}on ${each}\n{{/flag}}`),
);
const step = fc.record({ prompt, command, output, inFlag: fc.boolean() });

const value = fc.oneof(
  fc.constantFrom(
    'web-1',
    'a/b',
    '::1',
    '$ rm',
    "it's",
    '"',
    '<<EOF',
    '# ',
    'x\n$ y',
    '\\',
    '|',
    '$(',
    '❯',
    '{{pod}}',
    '',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
);
const values = fc.record({ host: value, user: value, pod: value, text: value });

/** What is copied, with each slot's tag in place of its value. */
function copiedTags(text: string, query: string): { tags: string; missing: string[]; copied: string } {
  const article = filled(text, { vocabulary, query });
  const block = article.querySelector('pre');
  if (!block) throw new Error('the page has no block');
  const { text: copied, missing } = copiedText(block);
  for (const each of block.querySelectorAll('[data-parameter]'))
    each.textContent = `{{${each.getAttribute('data-parameter')}}}`;
  return { tags: copiedText(block).text, missing, copied };
}

test('no value changes which lines of a session are commands', () => {
  let whole = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), values, fc.boolean(), (steps, given, flag) => {
      const session = steps
        .map(({ prompt, command, output, inFlag }) => {
          const lines = `${prompt}${command}\n${output}`;
          return inFlag ? `{{#flag}}\n${lines}{{/flag}}\n` : lines;
        })
        .join('');
      const text = `\`\`\`console\n${session}\`\`\`\n`;
      const query = new URLSearchParams(flag ? { ...given, flag: 'on' } : given).toString();
      // What the author says is copied: the commands of the steps that are shown.
      const expected = steps
        .filter(({ inFlag }) => flag || !inFlag)
        .map((each) => each.command.replace(/\{\{#flag\}\}(.*)\{\{\/flag\}\}/s, flag ? '$1' : ''))
        .join('\n');
      const { tags, missing, copied } = copiedTags(text, query);
      expect(tags).toBe(expected);
      expect(copied).not.toMatch(/[\n\r]$/);
      if (missing.length === 0) {
        whole++;
        expect(copied).not.toContain('{{');
        expect(copied.split('\n')).toHaveLength(expected === '' ? 1 : expected.split('\n').length);
      }
    }),
    { numRuns: 600 },
  );
  // Values that are let in were among them.
  expect(whole).toBeGreaterThan(20);
});
