import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, freePort, until } from '../programs.ts';
import type { Place } from './configurations.ts';
import { HOSTS, type Host } from './hosts.ts';
import { asking, oddFiles, wrongWith } from './inputs.ts';

const USAGE = `npm run e2e:hosts
  Serves the starter's site by the servers that are installed, with the configurations of docs/deploy, at the top of a
  host and under a sub-path, and checks each with \`smoke\`: over TLS, and that plain HTTP leads there. What is for the
  container is run by a user without rights, on a folder that may not be written to. All of them, the plainest server
  of folders and what a bucket does, are then asked for pages with odd names, for what is missing, and as no browser asks.`;
if (process.argv.length > 2) {
  console.log(USAGE);
  process.exit();
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const NOBODY = 65_534;
const main = path.join(project, 'src/cli/main.mjs');
const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-hosts-'));
await chmod(folder, 0o755);
let failed = false;
try {
  const [certificate, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', ...made, ...subject], { stdio: 'ignore' });
  for (const base of ['/', '/runbooks/']) {
    const root = path.join(folder, base === '/' ? 'top' : 'below');
    const content = path.join(root, 'content');
    await cp(path.join(project, 'content'), content, { recursive: true });
    for (const [file, text] of Object.entries(oddFiles)) {
      await mkdir(path.dirname(path.join(content, file)), { recursive: true });
      await writeFile(path.join(content, file), text);
    }
    const settings = path.join(content, 'site.yml');
    if (base !== '/') await writeFile(settings, `${await readFile(settings, 'utf8')}\nbase: ${base.slice(0, -1)}\n`);
    const site = path.join(root, 'sites', base);
    execFileSync(process.execPath, [main, 'build', '--outDir', site], {
      env: { ...process.env, PAGEBOOK_CONTENT: content, PAGEBOOK_CACHE: path.join(root, 'cache') },
      stdio: 'ignore',
    });
    execFileSync('chmod', ['-R', 'a-w,a+rX', path.join(root, 'sites')]);
    for (const host of HOSTS) {
      const program = findProgram(host.program);
      if (program === undefined) {
        console.log(`${host.name}: skipped, for ${host.program} is not installed (Debian: apt install ${host.from})\n`);
        continue;
      }
      await check(host, program, { root: path.join(root, 'sites'), base, certificate, key }, site);
    }
  }
} finally {
  execFileSync('chmod', ['-R', 'u+w', folder]);
  if (!failed) await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** Serves the site by one server, and says what `smoke` says of it. */
async function check(host: Host, program: string, at: Omit<Place, 'tls' | 'plain'>, built: string): Promise<void> {
  const own = await mkdtemp(path.join(folder, 'host-'));
  const place: Place = { ...at, tls: await freePort(), plain: await freePort() };
  const { configuration } = host;
  const file = path.join(own, configuration?.file ?? 'none');
  if (configuration) {
    const text = await readFile(path.join(project, 'docs/deploy', configuration.file), 'utf8');
    await writeFile(file, configuration.configure(text, own, place));
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, own]);
  await mkdir(path.join(own, 'home'), { recursive: true });
  const log = openSync(path.join(own, 'log'), 'a');
  const child = spawn(program, host.options(file, place), {
    cwd: own,
    stdio: ['ignore', log, log],
    env: { ...process.env, HOME: own },
    ...(host.unprivileged && isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  const address = (port: number, scheme: string): string => `${scheme}://localhost:${port}${place.base}`;
  try {
    await until(`${host.name} listens`, () => listens(child, host.tls ? place.tls : place.plain));
    console.log(`${host.name}, ${place.base === '/' ? 'at the top of the host' : `under ${place.base}`}:`);
    const site = host.tls ? address(place.tls, 'https') : address(place.plain, 'http');
    if (host.isWhole) {
      const plain = host.leads ? ['--http', address(place.plain, 'http')] : [];
      const { stdout, status } = smoke([site, ...plain, '--build', built, '--strict']);
      console.log(stdout.trimEnd());
      failed ||= status !== 0;
    }
    const wrong = await wrongWith(asking(site, await readFile(place.certificate)), place.base, host.abilities);
    console.log(
      wrong.length === 0 ? 'Odd names, what is missing, and odd requests: nothing wrong.\n' : `${wrong.join('\n')}\n`,
    );
    failed ||= wrong.length > 0;
  } catch (error) {
    failed = true;
    console.log(`${host.name}: failed: ${(error as Error).message}; what it wrote is in ${own}/log\n`);
  } finally {
    child.kill();
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
  }
}

function smoke(options: string[]): { stdout: string; status: number } {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: path.join(folder, 'cert.pem') };
  try {
    return {
      stdout: execFileSync(process.execPath, [main, 'smoke', ...options], { env, encoding: 'utf8' }),
      status: 0,
    };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { stdout: stdout + stderr, status };
  }
}

async function listens(child: ChildProcess, port: number): Promise<true | undefined> {
  if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
  const { connect } = await import('node:net');
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(undefined));
  });
}
