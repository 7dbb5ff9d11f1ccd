import { type FilledPage, fillPage } from '../../src/machines/fill-page.ts';
import type { PageFile, SiteFacts } from '../../src/machines/schemas.ts';
import { compile, type Given } from './filled.ts';

/** A page as the site publishes it for machines, with what all pages share. */
export function machinePage(text: string, given: Given = {}): { page: PageFile; site: SiteFacts } {
  const { vocabulary = {}, catalogue = {} } = given;
  const { data, title, used, ownParameters } = compile(text, given);
  return {
    page: {
      schema: 1,
      kind: 'alert',
      title,
      url: '/page/',
      link: null,
      markdown: '/page/index.md',
      data: '/page/page.json',
      service: null,
      severity: null,
      symptoms: [],
      owner: null,
      summary: '',
      tags: [],
      aliases: [],
      changed: null,
      reviewed: null,
      parameters: Object.fromEntries(used.map((name) => [name, ownParameters[name] ?? vocabulary[name] ?? {}])),
      ...JSON.parse(data),
    },
    site: {
      schema: 1,
      build: null,
      name: 'Ours',
      address: null,
      base: '/',
      parameters: vocabulary,
      services: { ...catalogue },
    },
  };
}

/** The page with the values of a query, as a program without a browser has it. */
export function machineFilled(text: string, given: Given = {}): FilledPage {
  const { page, site } = machinePage(text, given);
  return fillPage(page, given.query ?? '', site);
}
