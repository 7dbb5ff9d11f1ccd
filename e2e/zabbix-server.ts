import { execFile } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import getPort, { portNumbers } from 'get-port';
import { freePort, start, until } from './programs.ts';
import type { Workspace } from './system.ts';

const run = promisify(execFile);
const SCHEMA = '/usr/share/zabbix-server-pgsql';
const FRONTEND = '/usr/share/zabbix';
const POSTGRES = '/usr/lib/postgresql';

export interface Zabbix {
  /** Calls the interface of the web pages, through which everything is set up. */
  call(method: string, parameters: unknown): Promise<Record<string, string[]>>;
  /** Starts the server, which reads its configuration then. */
  startServer(): Promise<number>;
}

/** Who may run a database: not root. */
async function owner(): Promise<{ uid?: number; gid?: number }> {
  if (process.geteuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (option) => Number((await run('id', [option, 'postgres'])).stdout)),
  );
  return { ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
}

/** A database of its own with Zabbix's tables, and its web pages, with PHP's own server. */
export async function startZabbix(workspace: Workspace): Promise<Zabbix> {
  const { folder } = workspace;
  const versions = await readdir(POSTGRES);
  const programs = path.join(POSTGRES, versions.sort().at(-1) ?? '', 'bin');
  const database = path.join(folder, 'database');
  const user = await owner();
  await mkdir(database);
  for (const each of [path.dirname(folder), folder]) await chmod(each, 0o777);
  if (user.uid !== undefined && user.gid !== undefined) await chown(database, user.uid, user.gid);
  await run(
    path.join(programs, 'initdb'),
    ['-D', database, '-A', 'trust', '-U', 'zabbix', '-E', 'UTF8', '--locale=C'],
    user,
  );
  const port = String(await freePort());
  start(
    workspace,
    path.join(programs, 'postgres'),
    ['-D', database, '-p', port, '-h', '127.0.0.1', '-k', folder, '-F'],
    user,
  );
  const sql = (name: string, ...options: string[]) =>
    run('psql', ['-h', '127.0.0.1', '-p', port, '-U', 'zabbix', '-q', '-d', name, ...options], { maxBuffer: 2 ** 26 });
  await until('the database', () =>
    sql('postgres', '-c', 'CREATE DATABASE zabbix').then(
      () => true,
      () => undefined,
    ),
  );
  for (const file of ['schema', 'images', 'data']) {
    const text = path.join(folder, `${file}.sql`);
    await run('/bin/sh', ['-c', 'zcat "$0" > "$1"', `${SCHEMA}/${file}.sql.gz`, text]);
    await sql('zabbix', '-f', text);
  }
  // Debian's pages read their configuration from `/etc`: the copy reads its own.
  const pages = path.join(folder, 'pages');
  const configuration = path.join(folder, 'zabbix.conf.php');
  await cp(FRONTEND, pages, { recursive: true, dereference: true });
  const reader = path.join(pages, 'include/classes/core/CConfigFile.php');
  const text = await readFile(reader, 'utf8');
  await writeFile(
    reader,
    text.replace(/(CONFIG_FILE_PATH = )'[^']*'/, (_, start: string) => `${start}'${configuration}'`),
  );
  await writeFile(
    configuration,
    `<?php $DB = ['TYPE' => 'POSTGRESQL', 'SERVER' => '127.0.0.1', 'PORT' => '${port}', 'DATABASE' => 'zabbix', 'USER' => 'zabbix',
'PASSWORD' => '', 'SCHEMA' => '', 'ENCRYPTION' => false, 'KEY_FILE' => '', 'CERT_FILE' => '', 'CA_FILE' => '', 'VERIFY_HOST' => false,
'CIPHER_LIST' => '', 'VAULT_URL' => '', 'VAULT_DB_PATH' => '', 'VAULT_TOKEN' => '', 'DOUBLE_IEEE754' => true];
`,
  );
  const web = `127.0.0.1:${await freePort()}`;
  start(workspace, 'php', ['-S', web, '-t', pages]);
  let auth: unknown = null;
  const call = async (method: string, params: unknown) => {
    const response = await fetch(`http://${web}/api_jsonrpc.php`, {
      method: 'POST',
      headers: { 'content-type': 'application/json-rpc' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params, auth }),
    });
    const { result, error } = await response.json();
    if (error) throw new Error(`${method}: ${error.message} ${error.data}`);
    return result;
  };
  await until('the web pages', () =>
    fetch(`http://${web}/api_jsonrpc.php`).then(
      () => true,
      () => undefined,
    ),
  );
  auth = await call('user.login', { username: 'Admin', password: 'zabbix' });
  return {
    call,
    startServer: async () => {
      // It takes no port above 32767.
      const listening = await getPort({ host: '127.0.0.1', port: portNumbers(20_000, 32_767) });
      await writeFile(
        path.join(folder, 'server.conf'),
        `AllowRoot=1\nDBHost=127.0.0.1\nDBPort=${port}\nDBName=zabbix\nDBUser=zabbix\nListenIP=127.0.0.1\nListenPort=${listening}
LogType=console\nPidFile=${folder}/server.pid\nSocketDir=${folder}\nAlertScriptsPath=${folder}\n`,
      );
      start(workspace, 'zabbix_server', ['-f', '-c', 'server.conf']);
      return listening;
    },
  };
}

/** Sends values as `zabbix_sender` does; how many were taken. */
export function send(port: number, data: { host: string; key: string; value: string }[]): Promise<number> {
  const body = Buffer.from(JSON.stringify({ request: 'sender data', data }));
  const head = Buffer.alloc(13);
  head.write('ZBXD\x01', 'latin1');
  head.writeBigUInt64LE(BigInt(body.length), 5);
  return new Promise((done) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.concat([head, body])));
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => done(0));
    socket.on('close', () => done(Number(/processed: (\d+)/.exec(answer)?.[1] ?? 0)));
  });
}
