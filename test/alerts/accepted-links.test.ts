import { describe, expect, test } from 'vitest';
import { checked } from '../support/site.ts';
import type { Files } from '../support/tree.ts';

const BASE = 'https://pb.example.com';
const HOST = '?host={{ $labels.instance | urlquery }}';
const files: Files = {
  'site.yml': `address: ${BASE}\n`,
  'parameters.yml': "host: {type: hostname, aliases: [instance], extract: '^([^:]+)'}\nservice: {type: word}\n",
  'alerts/HighCPU.md': '# HighCPU\n\n## Mitigation\n\n1. {{host}}\n\n<a id="by-hand"></a>\n',
  'alerts/DiskFull.md': '# DiskFull\n\nx\n',
  'runbooks/k8s/index.md': '# k8s\n\n### Alert Name: KubeQuota\n',
};

/** What is said of an alert of a name that no page has, with one annotation. */
const told = async (annotation: string): Promise<string[]> => {
  const text = `groups:\n- name: g\n  rules:\n  - alert: Odd\n    expr: up == 0\n    annotations: ${annotation}\n`;
  const { reports } = await checked(text, files);
  return reports.flatMap(({ problems }) => problems.map(({ rule }) => rule));
};
const link = (url: string): Promise<string[]> => told(`{runbook_url: '${url}'}`);

/** Links of public rule files, and others like them, that were taken for right though a reader cannot follow them. */
describe('a link that a reader cannot follow as it is meant', () => {
  test.each([
    [`pb.example.com/alerts/HighCPU/${HOST}`, 'link-without-scheme'],
    [`//pb.example.com/alerts/HighCPU/${HOST}`, 'link-without-scheme'],
    [`/alerts/HighCPU/${HOST}`, 'link-without-scheme'],
    [`http:pb.example.com/alerts/HighCPU/${HOST}`, 'link-without-scheme'],
    [`${BASE}/alerts/HighCPU/${HOST}#no-such`, 'dead-link-fragment'],
    [`${BASE}/alerts/HighCPU/${HOST}#Mitigations`, 'dead-link-fragment'],
    ['https://github.com/x/y/blob/main/runbooks/k8s/index.md#alert-name-kubequotafullyused', 'dead-link-fragment'],
    [`${BASE}/alerts/DiskFull#diagnosis`, 'dead-link-fragment'],
  ])('%s is told as %s', async (url, rule) => {
    expect(await link(url)).toEqual([rule]);
  });
});

describe('a link that is right in its own way', () => {
  test.each([
    `${BASE}/alerts/HighCPU/${HOST}#by-hand`,
    `${BASE}/alerts/HighCPU/${HOST}#top`,
    `${BASE}/alerts/HighCPU/${HOST}#{{ $labels.section | urlquery }}`,
    'https://github.com/x/y/blob/main/runbooks/k8s/index.md#alert-name-kubequota',
    `{{ if $labels.x }}${BASE}/alerts/HighCPU/{{ else }}${BASE}/alerts/DiskFull/{{ end }}`,
    `${BASE}/alerts/{{ if $labels.x }}HighCPU{{ else }}DiskFull{{ end }}/`,
    `{{ if eq $labels.x "a" }}${BASE}/alerts/HighCPU/{{ else if $labels.y }}${BASE}/alerts/DiskFull/{{ else }}${BASE}/runbooks/k8s/{{ end }}`,
    `{{ $base := "${BASE}" }}{{ $base }}/alerts/HighCPU/`,
  ])('%s is not told', async (url) => {
    expect(await link(url)).toEqual([]);
  });

  test('so is an older name of the annotation, with the other beside it or not', async () => {
    expect(await told(`{runbook: '${BASE}/alerts/HighCPU/'}`)).toEqual([]);
    expect(await told(`{runbook: 'See below', runbook_url: '${BASE}/alerts/HighCPU/'}`)).toEqual([]);
  });
});

describe('a link with branches of which one is wrong', () => {
  test.each([
    [`{{ if $labels.x }}${BASE}/alerts/HighCPU/{{ else }}https://wiki/x{{ end }}`, 'dead-runbook-link'],
    [`${BASE}/alerts/{{ if $labels.x }}HighCPU{{ else }}HihgCPU{{ end }}/`, 'dead-runbook-link'],
    [
      `{{ with $labels.x }}${BASE}/alerts/HighCPU/?hots={{ . }}{{ else }}${BASE}/alerts/DiskFull/{{ end }}`,
      'unknown-link-parameter',
    ],
  ])('%s is told as %s', async (url, rule) => {
    expect(await link(url)).toEqual([rule]);
  });
});
