import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { nameOf } from '../content/addresses.ts';
import { findFrontMatter } from '../content/matter/split-front-matter.ts';
import type { SourceFile } from '../content/read-tree.ts';
import type { Finding } from '../problems/finding.ts';
import type { PagePieces } from '../shared/pieces.ts';
import type { CompiledPage } from './compiled-page.ts';

/** A page of which nothing is known but why it could not be compiled. What its author wrote is shown as it is. */
export function failedPage(
  { file, text }: Pick<SourceFile, 'file' | 'text'>,
  finding: Omit<Finding, 'file' | 'offset'> & Partial<Finding>,
): CompiledPage {
  const body = text.slice(findFrontMatter(text)?.bodyStart ?? 0);
  const title = titleIn(body) ?? nameOf(file);
  const code = element('code', { type: 'text', value: body });
  return {
    frontMatter: {},
    title,
    titleHtml: toHtml({ type: 'text', value: title }),
    html: toHtml(element('pre', code)),
    contents: [],
    ids: [],
    excerpt: '',
    firstStep: '',
    data: JSON.stringify({ sections: [], steps: [], text: [body] } satisfies PagePieces),
    ownParameters: {},
    used: [],
    fields: [],
    files: [],
    scaled: [],
    findings: [{ file, offset: 0, ...finding }],
    lookups: {},
    failed: true,
  };
}

const element = (tagName: string, child: ElementContent): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [child],
});

const titleIn = (body: string): string | undefined =>
  body
    .split('\n')
    .find((line) => line.startsWith('# '))
    ?.slice('# '.length)
    .trim();

/** What cannot be compiled for an unexpected reason. */
export const crashedPage = (page: Pick<SourceFile, 'file' | 'text'>, why: string): CompiledPage =>
  failedPage(page, {
    rule: 'unreadable-file',
    message: `\`${page.file}\` cannot be compiled: ${why}`,
    hint: 'Report this, with what the same command prints with DEBUG=1.',
  });

export const slowPage = (page: Pick<SourceFile, 'file' | 'text'>, seconds: number, doing: string): CompiledPage =>
  failedPage(page, {
    rule: 'slow-page',
    message: `${doing} \`${page.file}\` takes more than ${seconds} s of CPU time`,
    hint: 'Split the page, or take out what is repeated thousands of times; `page_time_limit` in `site.yml` is the limit.',
  });
