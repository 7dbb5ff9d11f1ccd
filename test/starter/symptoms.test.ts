import { expect, inject, test } from 'vitest';
import { useReader } from '../support/reader.ts';
import { find, openDialog, pathsOf } from '../support/searching.ts';

const { pages } = (await (await fetch(`${inject('origin')}/index.json`)).json()) as {
  pages: { kind: string; url: string; symptoms: string[] }[];
};
const alerts = pages.filter(({ kind }) => kind === 'alert');
/** Each symptom with the pages that have it. */
const symptoms = new Map<string, string[]>();
for (const { url, symptoms: own } of alerts)
  for (const symptom of own) symptoms.set(symptom, [...(symptoms.get(symptom) ?? []), url]);

const reader = useReader();
const DIALOGS = 4;

/** What search finds first for each line, as many pages as are expected: several readers share the lines. */
async function firstFound(lines: ReadonlyMap<string, readonly string[]>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const left = [...lines];
  const search = async (): Promise<void> => {
    const dialog = await openDialog(await reader.open('/'));
    for (let next = left.pop(); next; next = left.pop()) {
      const [line, urls] = next;
      await find(dialog, line);
      found.set(line, (await pathsOf(dialog)).slice(0, urls.length).sort());
    }
  };
  await Promise.all(Array.from({ length: DIALOGS }, search));
  return found;
}

test('every alert has two to six symptoms', () => {
  expect(alerts.filter(({ symptoms: own }) => own.length < 2 || own.length > 6)).toEqual([]);
});

test('a symptom that is typed into search finds the pages that have it before all others', async () => {
  const found = await firstFound(symptoms);
  for (const [symptom, urls] of symptoms) expect([symptom, found.get(symptom)]).toEqual([symptom, urls.sort()]);
});

/** As they were printed, by the programs themselves or in their documentation. */
const PASTED: Record<string, string[]> = {
  'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space': ['/alerts/HeapUsageHigh/'],
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory': ['/alerts/HeapUsageHigh/'],
  'psql: error: connection to server at "db-1" (10.0.0.1), port 5432 failed: FATAL:  sorry, too many clients already': [
    '/alerts/postgresql/PostgresConnectionsExhausted/',
  ],
  'ERROR:  canceling statement due to conflict with recovery': ['/alerts/postgresql/PostgresReplicationLag/'],
  'Warning  FailedScheduling  12s  default-scheduler  0/3 nodes are available: 1 Insufficient cpu, 2 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }.':
    ['/alerts/kubernetes/PodNotScheduled/'],
  'Back-off restarting failed container app in pod checkout-6c9f7d5b8-x2x7k_shop(0b9e)': [
    '/alerts/kubernetes/PodCrashLooping/',
  ],
  'checkout.service: Main process exited, code=exited, status=203/EXEC': ['/alerts/linux/SystemdUnitFailed/'],
  'Get "https://shop.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority': [
    '/alerts/tls/CertificateInvalid/',
  ],
  '<urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)>': [
    '/alerts/tls/CertificateInvalid/',
  ],
  'sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00': [
    '/alerts/SaturatedThreadPool/',
  ],
  '[2026-11-20 03:12:44 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)': ['/alerts/runtime/PythonWorkerTimeout/'],
  "OSError: [Errno 28] No space left on device: '/tmp/x'": [
    '/alerts/kubernetes/VolumeFillingUp/',
    '/alerts/linux/DiskWillFill/',
    '/alerts/linux/InodesExhausted/',
  ],
  '2026/11/20 03:12:44 [error] 31#31: *7 no live upstreams while connecting to upstream, client: 10.0.0.9, server: shop.example.com':
    ['/alerts/HighErrorRate/'],
  'Error: listen EADDRINUSE: address already in use :::8080': ['/alerts/ServiceDown/'],
};

test('a line that is pasted into search as it was printed finds its page first', async () => {
  const lines = new Map(Object.entries(PASTED));
  const found = await firstFound(lines);
  for (const [line, urls] of lines) expect([line, found.get(line)]).toEqual([line, urls]);
});
