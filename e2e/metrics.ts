import { listen } from './listen.ts';
import type { Bench } from './system.ts';
import { nameOf, values } from './values.ts';

const quoted = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** Series as kube-state-metrics has them: the machine that is unwell is a label, and `instance` is the exporter. */
export const metrics = (): string =>
  values
    .map((value, index) => {
      const odd = value === undefined ? '' : `,node=${quoted(value)},pod=${quoted(value)}`;
      return `odd{service="${nameOf(index)}"${odd}} 1\n`;
    })
    .join('');

/** An exporter that is scraped for them. */
export const serveMetrics = (bench: Bench): Promise<number> => listen(bench, () => metrics());

/** A file of one rule with the ready-made link. */
export const ruleFile = (link: string): string => `groups:
  - name: odd
    interval: 1s
    rules:
      - alert: OddValue
        expr: odd == 1
        annotations:
          ${link}
`;
