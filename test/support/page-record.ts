import { addressOf, kindOf, urlOf } from '../../src/content/addresses.ts';
import type { PageRecord } from '../../src/project/page-record.ts';

/** What the site knows of a page with nothing in its front matter. */
export const pageRecord = (file: string, facts: Partial<PageRecord> = {}): PageRecord => ({
  file,
  address: addressOf(file),
  url: urlOf(addressOf(file), '/'),
  kind: kindOf(file),
  title: addressOf(file).split('/').at(-1) ?? '',
  summary: '',
  services: [],
  alerts: [],
  tags: [],
  used: [],
  key: '',
  version: '',
  ...facts,
});
