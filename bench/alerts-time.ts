import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeContentTree } from './content-tree.ts';
import { type Figure, median } from './report.ts';
import { inTemporaryFolder } from './temporary.ts';

const RULES = 2000;
const RULES_A_FILE = 20;
const PAGES = 500;
/** Issue 15: a tree of 2,000 rules. */
const BUDGET_MS = 10_000;
const COMMAND = path.join(import.meta.dirname, '../src/cli/main.mjs');
/** What the command ends with when it has found errors, as it does here. */
const FOUND_ERRORS = 1;

/** How long `alerts` takes for 2,000 rules: from nothing, and with pages that are compiled already. */
export const alertsTime = (runs: { cold: number; warm: number }): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const content = path.join(folder, 'content');
    await makeContentTree(content, PAGES, undefined);
    await writeRules(path.join(folder, 'rules'));
    const time = (cache: string): number => {
      const environment = { ...process.env, PAGEBOOK_CONTENT: content, PAGEBOOK_CACHE: path.join(folder, cache) };
      const started = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'alerts', 'rules', '--format', 'json'], {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      const taken = performance.now() - started;
      if (status !== FOUND_ERRORS) throw new Error(`\`alerts\` ended with ${status}: ${stderr}`);
      const { alerts } = JSON.parse(stdout) as { alerts: unknown[] };
      if (alerts.length !== RULES) throw new Error(`${RULES} rules were written, but ${alerts.length} were read`);
      return taken;
    };
    const colds = Array.from({ length: runs.cold }, (_, run) => time(`cache-${run}`));
    const warms = Array.from({ length: runs.warm }, () => time('cache-0'));
    const group = `Holding ${RULES} alert rules against ${PAGES} pages`;
    return [
      { group, name: 'from nothing', unit: 's', value: median(colds), budget: BUDGET_MS },
      { group, name: 'pages compiled already', unit: 's', value: median(warms), budget: BUDGET_MS },
    ];
  });

async function writeRules(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let first = 0; first < RULES; first += RULES_A_FILE) {
    const rules = Array.from({ length: RULES_A_FILE }, (_, index) => ruleText(first + index));
    await writeFile(path.join(folder, `rules-${first}.yaml`), `groups:\n  - name: g\n    rules:\n${rules.join('')}`);
  }
}

/** A rule as they are: an expression over lines, a link, texts with templates; some of them wrong. */
const ruleText = (index: number): string => `      - alert: Alert${index}
        expr: |
          sum by (instance, job) (rate(http_requests_total{code=~"5..", shard="${index}"}[5m]))
            / on (instance, job) group_left (team)
          sum by (instance, job) (rate(http_requests_total[5m])) > 0.0${(index % 9) + 1}
        for: ${(index % 15) + 1}m
        labels: {severity: ${index % 3 === 0 ? 'critical' : 'warning'}, team: team-${index % 7}}
        annotations:
          summary: 'Errors on {{ $labels.instance }}{{ if $labels.job }} of {{ $labels.job }}{{ end }}'
          description: '{{ $value | humanizePercentage }} of the requests to {{ $labels.${index % 5 === 0 ? 'pod' : 'instance'} }} fail.'
          runbook_url: 'https://runbooks.example.com/alerts/Alert${index}/?host={{ $labels.instance${index % 4 === 0 ? '' : ' | urlquery'} }}'
`;
