import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../src/project/page-record.ts';
import { type Files, makeTree } from '../support/tree.ts';

const readme = '---\nchat: https://chat.example.com/shop\nescalation: shop-oncall\n---\n# Shop\n';

/** Vocabularies that differ in what the page can name. */
const VOCABULARIES: Record<string, Files> = {
  'no vocabulary': {},
  'a host': { 'parameters.yml': 'host: {type: hostname}\n' },
  'services without facts': { 'parameters.yml': 'app: {catalogue: services}\n', 'runbooks/shop/index.md': '# Shop\n' },
  'services with facts': {
    'parameters.yml': 'app: {type: word, catalogue: services}\nnode: {type: hostname}\n',
    'runbooks/shop/index.md': readme,
  },
};

describe('the page for any incident', () => {
  test.each(Object.entries(VOCABULARIES))('compiles without a problem with %s', async (_, files) => {
    const tree = await makeTree({ 'site.yml': 'name: Test\n', ...files });
    const { snapshot, compiledPage, problems } = await tree.prepare();
    expect(problems).toEqual([]);
    const at = snapshot.pages.findIndex(({ address }) => address === 'first-minutes');
    expect(snapshot.pages[at]).toMatchObject({ kind: 'runbook', title: 'The first minutes', ofEngine: true });
    const { html } = compiledPage(snapshot.pages[at] as PageRecord);
    expect(html).toContain('data-tick');
    expect(html).not.toContain('undefined');
  });

  test('names the parameters of the site, and what the catalogue has', async () => {
    const tree = await makeTree({ 'site.yml': 'name: Test\n', ...VOCABULARIES['services with facts'] });
    const { snapshot } = await tree.prepare();
    const page = snapshot.pages.find(({ address }) => address === 'first-minutes');
    expect(page?.used.toSorted()).toEqual(['app', 'node']);
  });

  test('may be linked to, and `check` says nothing about it that the team could not mend', async () => {
    const tree = await makeTree({
      'site.yml': 'name: Test\n',
      'alerts/Down.md': 'See [what to do in any incident](../first-minutes.md).\n',
    });
    const { problems, files } = await tree.check();
    expect(problems.filter(({ file, rule }) => file === 'first-minutes.md' || rule === 'broken-link')).toEqual([]);
    expect(files).toBe(2);
  });

  test("is the team's own where it has one", async () => {
    const tree = await makeTree({ 'site.yml': 'name: Test\n', 'first-minutes.md': '# When it burns\n' });
    const { snapshot } = await tree.prepare();
    expect(snapshot.pages.map(({ title }) => title)).toEqual(['When it burns']);
    expect(snapshot.pages[0]).not.toHaveProperty('ofEngine');
  });
});
