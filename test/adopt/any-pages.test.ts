import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planAdoption } from '../../src/adopt/plan-adoption.ts';
import { writePlan } from '../../src/files/write-plan.ts';
import { makeTree, type Tree } from '../support/tree.ts';
import { withPlaceholders } from './labelled-lines.ts';
import { pageOf } from './labelled-page.ts';
import { without } from './look-alikes.ts';

const block = fc.constantFrom(...withPlaceholders, ...without).map(([where, line]) => pageOf(where, line));
const around = fc.constantFrom<(blocks: string[]) => string>(
  (blocks) => `# Page\n\n${blocks.join('\n')}`,
  (blocks) => `---\nowner: team-a\n---\n# Page\n\n${blocks.join('\n\n')}`,
  (blocks) => `# Page\n\n1. Do it:\n\n${blocks.join('\n').replace(/^(?=.)/gm, '   ')}`,
  (blocks) => `# Page\n\n${blocks.join('\n').replace(/^/gm, '> ')}\n`,
  (blocks) => `# Page\n\n{{#host}}\n\n${blocks.join('\n')}\n\n{{/host}}\n`,
  (blocks) => `\ufeff# Page\r\n\r\n${blocks.join('\n').replaceAll('\n', '\r\n')}`,
);
const page = fc.tuple(around, fc.array(block, { minLength: 1, maxLength: 8 })).map(([put, blocks]) => put(blocks));
const pages = fc.array(page, { minLength: 1, maxLength: 12 });

test('whatever the pages, only placeholders change, no page has a new error, and a second call finds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (texts) => {
      const ends: (() => Promise<void>)[] = [];
      const begin = async (files: Record<string, string>): Promise<Tree> =>
        makeTree(files, (end) => {
          ends.push(end);
        });
      const files = Object.fromEntries(texts.map((text, index) => [`runbooks/${index}.md`, text]));
      const tree = await begin({ ...files, 'parameters.yml': 'host:\n  type: hostname\n' });
      const trial = await begin({});
      const plan = async () =>
        planAdoption(tree.paths, { ...trial.paths, content: tree.root }, { takes: () => true, only: undefined });
      const errorsIn = async (): Promise<string[]> =>
        (await tree.prepare()).problems
          .filter(({ severity }) => severity === 'error')
          .map(({ file, line, rule }) => `${file}:${line} ${rule}`);

      const before = await errorsIn();
      const first = await plan();
      expect(first.errors).toEqual([]);
      await writePlan(tree.root, first.files);
      expect(await errorsIn()).toEqual(before);
      for (const [file, text] of Object.entries(files)) {
        const now = await readFile(path.join(tree.root, file), 'utf8');
        const own = first.adopted.filter((each) => each.file === file);
        // Each tag is put back in its order, and the text is as it was.
        let at = 0;
        let back = '';
        for (const { from, to } of own) {
          const next = now.indexOf(to, at);
          expect(next).toBeGreaterThanOrEqual(at);
          back += now.slice(at, next) + from;
          at = next + to.length;
        }
        expect(back + now.slice(at)).toBe(text);
      }
      expect((await plan()).adopted).toEqual([]);
      for (const end of ends) await end();
    }),
    { numRuns: 15 },
  );
});
