import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from './programs.ts';
import type { FiredSystem } from './system.ts';
import { nameOf, values } from './values.ts';
import { send, startZabbix, type Zabbix } from './zabbix-server.ts';

/** Between the two links of a message; values have line breaks too. */
const BETWEEN = '\n---\n';

/** A message of a script: the host's name, the URL of the trigger with its macros filled in, and another link. */
async function notifyByScript({ call }: Zabbix, other: string): Promise<void> {
  const { mediatypeids } = await call('mediatype.create', {
    name: 'e2e',
    type: 1,
    exec_path: 'notify.sh',
    exec_params: '{ALERT.SUBJECT}\n{ALERT.MESSAGE}\n',
  });
  const mediatypeid = mediatypeids?.[0];
  const media = { mediatypeid, sendto: 'reader', active: 0, severity: 63, period: '1-7,00:00-24:00' };
  await call('user.update', { userid: '1', medias: [media] });
  await call('action.create', {
    name: 'e2e',
    eventsource: 0,
    esc_period: '1h',
    operations: [
      {
        operationtype: 0,
        opmessage: { default_msg: 0, mediatypeid, subject: '{HOST.HOST}', message: `{TRIGGER.URL}${BETWEEN}${other}` },
        opmessage_usr: [{ userid: '1' }],
      },
    ],
  });
}

/** A host for each value, which is in a user macro of it. */
async function makeHosts({ call }: Zabbix, url: string): Promise<void> {
  for (const [index, value] of values.entries()) {
    const host = nameOf(index);
    const macros = [{ macro: '{$SERVICE}', value: host }, ...(value === undefined ? [] : [{ macro: '{$POD}', value }])];
    const { hostids } = await call('host.create', { host, groups: [{ groupid: '2' }], macros });
    await call('item.create', { name: 'odd', key_: 'odd', hostid: hostids?.[0], type: 2, value_type: 3 });
    await call('trigger.create', { description: 'odd', expression: `last(/${host}/odd)=1`, url, priority: 4 });
  }
}

export const zabbix: FiredSystem = {
  name: 'Zabbix 6',
  needs: ['zabbix_server', 'psql', 'php'],
  from: 'zabbix-server-pgsql zabbix-frontend-php postgresql php-cli php-pgsql',
  fire: async (bench) => {
    const { folder } = bench;
    const started = await startZabbix(bench);
    await writeFile(path.join(folder, 'notify.sh'), `#!/bin/sh\nprintf '%s %s\\0' "$1" "$2" >> '${folder}/arrived'\n`);
    await chmod(path.join(folder, 'notify.sh'), 0o755);
    await notifyByScript(started, bench.textOf('zabbix'));
    await makeHosts(started, bench.textOf('zabbix-6'));
    const port = await started.startServer();
    const data = values.map((_, index) => ({ host: nameOf(index), key: 'odd', value: '1' }));
    await until('the server', async () => ((await send(port, data)) === values.length ? true : undefined));
    const messages = await until('every message', async () => {
      const text = await readFile(path.join(folder, 'arrived'), 'utf8').catch(() => '');
      const all = text.split('\0').filter(Boolean);
      const found = new Map(all.map((each) => [each.split(' ', 1)[0] ?? '', each.slice(each.indexOf(' ') + 1)]));
      return found.size === values.length ? found : undefined;
    });
    const hostOf = (value: string | undefined): string => nameOf(values.indexOf(value));
    const part = (number: number) =>
      new Map(Array.from(messages, ([name, message]) => [name, message.split(BETWEEN)[number] ?? '']));
    return [
      { id: 'zabbix-6', name: 'Zabbix 6, message', links: part(0), hostOf },
      // What it leaves of a function that it does not know must not pass for a value.
      { id: 'zabbix-6', name: 'Zabbix 6, form of Zabbix 7', links: part(1), hostOf },
    ];
  },
};
