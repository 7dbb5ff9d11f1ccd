import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startAlertmanager } from './alertmanager.ts';
import { ruleFile, serveMetrics } from './metrics.ts';
import { freePort, start } from './programs.ts';
import type { FiredSystem } from './system.ts';

export const vmalert: FiredSystem = {
  name: 'vmalert',
  needs: ['victoria-metrics', 'vmalert', 'prometheus-alertmanager'],
  from: 'victoria-metrics prometheus-alertmanager',
  fire: async (bench) => {
    const exporter = await serveMetrics(bench);
    const alertmanager = await startAlertmanager(bench);
    await writeFile(path.join(bench.folder, 'rules.yml'), ruleFile(bench.textOf('vmalert')));
    await writeFile(
      path.join(bench.folder, 'scrape.yml'),
      `scrape_configs: [{job_name: odd, scrape_interval: 1s, static_configs: [{targets: ['127.0.0.1:${exporter}']}]}]\n`,
    );
    const database = `127.0.0.1:${await freePort()}`;
    start(bench, 'victoria-metrics', [
      '-storageDataPath=victoria-metrics',
      '-promscrape.config=scrape.yml',
      '-search.latencyOffset=0s',
      `-httpListenAddr=${database}`,
    ]);
    start(bench, 'vmalert', [
      '-rule=rules.yml',
      `-datasource.url=http://${database}`,
      `-notifier.url=http://127.0.0.1:${alertmanager.port}`,
      `-httpListenAddr=127.0.0.1:${await freePort()}`,
    ]);
    const { annotations } = await alertmanager.received();
    const hostOf = (value: string | undefined): string => value ?? `127.0.0.1:${exporter}`;
    return [{ id: 'vmalert', name: 'vmalert', links: annotations, hostOf }];
  },
};
