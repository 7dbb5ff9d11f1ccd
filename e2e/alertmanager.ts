import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listen } from './listen.ts';
import { freePort, start, until } from './programs.ts';
import type { Bench } from './system.ts';
import { values } from './values.ts';

/** What Alertmanager sent on: the annotation of the rule, and the link that its own template made. */
export interface SentOn {
  port: number;
  /** Waits for both links of every value. */
  received(): Promise<{ annotations: Map<string, string>; titleLinks: Map<string, string> }>;
}

/** Starts Alertmanager with two receivers: a webhook, and Slack, whose `title_link` is the ready-made text. */
export async function startAlertmanager(bench: Bench): Promise<SentOn> {
  const annotations = new Map<string, string>();
  const titleLinks = new Map<string, string>();
  const receiver = await listen(bench, (url, body) => {
    if (url === '/webhook')
      for (const { labels, annotations: own } of JSON.parse(body).alerts)
        annotations.set(labels.service, own.runbook_url);
    if (url === '/slack') {
      const [attachment] = JSON.parse(body).attachments;
      titleLinks.set(attachment.title, attachment.title_link);
    }
    return 'ok';
  });
  const port = await freePort();
  await writeFile(
    path.join(bench.folder, 'alertmanager.yml'),
    `route:
  receiver: both
  # Each alert is a notification of its own, so that all of its labels are common.
  group_by: ['...']
  group_wait: 0s
  group_interval: 1s
receivers:
  - name: both
    webhook_configs:
      - url: http://127.0.0.1:${receiver}/webhook
    slack_configs:
      - api_url: http://127.0.0.1:${receiver}/slack
        channel: '#alerts'
        title: '{{ .CommonLabels.service }}'
        ${bench.textOf('alertmanager')}
`,
  );
  start(bench, 'prometheus-alertmanager', [
    '--config.file=alertmanager.yml',
    '--storage.path=alertmanager',
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
  ]);
  return {
    port,
    received: async () => {
      await until('every notification', () =>
        annotations.size === values.length && titleLinks.size === values.length ? true : undefined,
      );
      return { annotations, titleLinks };
    },
  };
}
