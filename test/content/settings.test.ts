import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/content/settings.ts';
import { placesOf } from '../support/tree.ts';

const settings = (site: string | undefined, parameters?: string) =>
  readSettings({
    site: site === undefined ? undefined : { file: 'site.yml', text: site },
    parameters: parameters === undefined ? undefined : { file: 'parameters.yml', text: parameters },
  });

describe('settings', () => {
  test('may be left out, as a whole or field by field', () => {
    const { site } = settings(undefined);
    expect(site).toMatchObject({ name: 'Pagebook', base: '/', branch: 'main', time_zone: 'UTC' });
    expect(settings('').site).toEqual(site);
    expect(settings('name:\nbase:\n').site).toEqual(site);
    expect(settings('name: Books\n').site).toEqual({ ...site, name: 'Books' });
  });

  test('are told by name and file when they are wrong, and the others hold', () => {
    const { site, vocabulary, findings } = settings(
      'name: Books\nbase: books\n',
      'host:\n  type: hostnme\npod:\n  type: word\n',
    );
    expect(findings.map(({ file, rule, offset }) => [file, rule, offset])).toEqual([
      ['site.yml', 'site-schema', 18],
      ['parameters.yml', 'parameters-schema', 14],
    ]);
    expect(site).toMatchObject({ name: 'Books', base: '/' });
    expect(vocabulary).toEqual({ host: {}, pod: { type: 'word' } });
  });
});

describe('a broken parameters.yml', () => {
  test('does not hide what is wrong with the pages', async () => {
    expect(
      await placesOf({ 'parameters.yml': 'host:\n  type: hostnme\n', 'a.md': 'On {{#host}}it, and {{hots}}\n' }),
    ).toEqual(['a.md:1:4 unclosed-section', 'a.md:1:21 tag-not-live', 'parameters.yml:2:9 parameters-schema']);
  });
});
