import { describe, expect, test } from 'vitest';
import { wordRules } from '../../src/rules/words/all.ts';
import { makeTree } from '../support/tree.ts';
import { bounded, fine, type Rule, reported, vague } from './labelled.ts';
import byOthers from './labelled-by-others.json' with { type: 'json' };

/** The rules that a sentence is reported for, each once: as the real command reads a retrospective. */
async function found(sentences: readonly string[], heading: string): Promise<Set<string>[]> {
  const lines = ['---', 'title: X', '---', '', `## ${heading}`, ''];
  const first = lines.length + 1;
  const text = [...lines, ...sentences.flatMap((each) => [`- ${each}`, ''])].join('\n');
  const tree = await makeTree({ 'retrospectives/2026-01-01-x.md': text, 'site.yml': 'name: X\n' });
  const { problems } = await tree.check();
  const names = new Set(wordRules.map(({ name }) => name));
  return sentences.map(
    (_, index) =>
      new Set(
        problems.filter(({ rule, line }) => names.has(rule) && line === first + index * 2).map(({ rule }) => rule),
      ),
  );
}

const all: { sentence: string; wanted: readonly Rule[]; heading: string }[] = [
  ...reported.map(([sentence, ...wanted]) => ({ sentence, wanted, heading: 'What happened' })),
  ...fine.map((sentence) => ({ sentence, wanted: [], heading: 'What happened' })),
  ...vague.map(([sentence, ...wanted]) => ({ sentence, wanted, heading: 'Follow-up' })),
  ...bounded.map((sentence) => ({ sentence, wanted: [], heading: 'Follow-up' })),
];

/** Written by five others who knew what the rules are about, and not how they work. */
const others = byOthers.map(({ sentence, heading, rules }) => ({ sentence, heading, wanted: rules as Rule[] }));

describe('the words of retrospectives', () => {
  test('are looked at in at least 200 sentences, of which at least 80 are fine', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThanOrEqual(80);
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length);
  });

  test.each([
    ['here', all],
    ['by others', others],
  ])(
    'are reported in sentences written %s with a precision of at least 0.95 and a recall of at least 0.9',
    async (where, set) => {
      const counts = { right: 0, wrong: 0, missed: 0 };
      const faults: string[] = [];
      for (const heading of ['What happened', 'Follow-up']) {
        const sentences = set.filter((each) => each.heading === heading);
        const names = await found(
          sentences.map(({ sentence }) => sentence),
          heading,
        );
        for (const [index, { sentence, wanted }] of sentences.entries()) {
          const got = names[index] ?? new Set();
          for (const rule of wanted)
            if (got.has(rule)) counts.right++;
            else {
              counts.missed++;
              faults.push(`missed ${rule}: ${sentence}`);
            }
          for (const rule of got)
            if (!wanted.includes(rule as Rule)) {
              counts.wrong++;
              faults.push(`not to be ${rule}: ${sentence}`);
            }
        }
      }
      const precision = counts.right / (counts.right + counts.wrong);
      const recall = counts.right / (counts.right + counts.missed);
      console.log(
        `${set.length} sentences written ${where}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
        ...faults.map((fault) => `\n  ${fault}`),
      );
      expect(precision, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
      expect(recall, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
    },
  );
});
