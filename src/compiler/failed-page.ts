import { nameOf } from '../content/addresses.ts';
import type { Finding } from '../problems/finding.ts';
import type { CompiledPage } from './compile-page.ts';

/** A page of which nothing is known but why it could not be compiled. */
export function failedPage(file: string, finding: Omit<Finding, 'file' | 'offset'> & Partial<Finding>): CompiledPage {
  return {
    frontMatter: {},
    title: nameOf(file),
    titleHtml: '',
    html: '',
    contents: [],
    ids: [],
    excerpt: '',
    firstStep: '',
    ownParameters: {},
    used: [],
    fields: [],
    files: [],
    findings: [{ file, offset: 0, ...finding }],
    lookups: {},
    failed: true,
  };
}

/** What cannot be compiled for an unexpected reason. */
export const crashedPage = (file: string, why: string): CompiledPage =>
  failedPage(file, {
    rule: 'unreadable-file',
    message: `\`${file}\` cannot be compiled: ${why}`,
    hint: 'Report this, with what the same command prints with DEBUG=1.',
  });

export const slowPage = (file: string, seconds: number, doing: string): CompiledPage =>
  failedPage(file, {
    rule: 'slow-page',
    message: `${doing} \`${file}\` takes more than ${seconds} s of CPU time`,
    hint: 'Split the page, or take out what is repeated thousands of times; `page_time_limit` in `site.yml` is the limit.',
  });
