import { oneRule } from './site.ts';

export const PAGE = 'https://books.example.com/alerts/HighCPU/';

export const HOST = '?host={{ $labels.instance | urlquery }}';

/** A rule with a link, which is at 7:22. */
export const linked = (url: string, expression = 'up == 0', ...more: string[]): string =>
  oneRule('HighCPU', `expr: ${expression}`, 'annotations:', `  runbook_url: '${url}'`, ...more);
