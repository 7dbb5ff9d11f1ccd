import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startAlertmanager } from './alertmanager.ts';
import { ruleFile, serveMetrics } from './metrics.ts';
import { freePort, start } from './programs.ts';
import type { FiredSystem } from './system.ts';

export const prometheus: FiredSystem = {
  name: 'Prometheus and Alertmanager',
  needs: ['prometheus', 'prometheus-alertmanager'],
  from: 'prometheus prometheus-alertmanager',
  fire: async (bench) => {
    const exporter = await serveMetrics(bench);
    const alertmanager = await startAlertmanager(bench);
    await writeFile(path.join(bench.folder, 'rules.yml'), ruleFile(bench.textOf('prometheus')));
    await writeFile(
      path.join(bench.folder, 'prometheus.yml'),
      `global: {scrape_interval: 1s, evaluation_interval: 1s}
rule_files: [rules.yml]
scrape_configs: [{job_name: odd, static_configs: [{targets: ['127.0.0.1:${exporter}']}]}]
alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:${alertmanager.port}']}]}]}
`,
    );
    start(bench, 'prometheus', [
      '--config.file=prometheus.yml',
      '--storage.tsdb.path=prometheus',
      `--web.listen-address=127.0.0.1:${await freePort()}`,
    ]);
    const { annotations, titleLinks } = await alertmanager.received();
    const hostOf = (value: string | undefined): string => value ?? `127.0.0.1:${exporter}`;
    return [
      { id: 'prometheus', name: 'Prometheus', links: annotations, hostOf },
      { id: 'alertmanager', name: 'Alertmanager', links: titleLinks, hostOf },
    ];
  },
};
