import { fileURLToPath } from 'node:url';
import { caddyfile, containerConf, nginxConf, type Place } from './configurations.ts';
import type { Abilities } from './inputs.ts';

/** A server, and how it is started on a site. */
export interface Host {
  name: string;
  program: string;
  /** The Debian package that has it. */
  from: string;
  /** Its file in `docs/deploy`, and how that becomes one for this machine; undefined for what needs none. */
  configuration?: { file: string; configure(text: string, folder: string, place: Place): string };
  options(file: string, place: Place): string[];
  tls: boolean;
  /** Whether plain HTTP leads to the port that it was given for TLS: Caddy leads to 443, whatever `https_port` says. */
  leads: boolean;
  /** Whether it runs as a user without rights. */
  unprivileged?: true;
  abilities: Abilities;
  /** Whether `smoke` must have nothing to say of it: a server without rules adds no headers. */
  isWhole: boolean;
}

const all: Abilities = { notFoundPage: true, validators: true, ranges: true, folders: true };
const nginx = {
  program: 'nginx',
  from: 'nginx-light',
  options: (file: string) => ['-c', file],
  abilities: all,
  isWhole: true,
};

export const HOSTS: readonly Host[] = [
  { ...nginx, name: 'nginx', configuration: { file: 'nginx.conf', configure: nginxConf }, tls: true, leads: true },
  {
    ...nginx,
    name: 'nginx as in the container',
    configuration: { file: 'container.conf', configure: containerConf },
    tls: false,
    leads: false,
    unprivileged: true,
  },
  {
    name: 'Caddy',
    program: 'caddy',
    from: 'caddy',
    configuration: { file: 'Caddyfile', configure: caddyfile },
    options: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
    tls: true,
    leads: false,
    abilities: all,
    isWhole: true,
  },
  {
    name: 'python3 -m http.server',
    program: 'python3',
    from: 'python3',
    options: (_, { root, plain }) => ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(plain)],
    tls: false,
    leads: false,
    abilities: { notFoundPage: false, validators: false, ranges: false, folders: true },
    isWhole: false,
  },
  {
    name: 'a bucket behind the function for CloudFront',
    program: 'node',
    from: 'nodejs',
    options: (_, { root, base, plain }) => [
      fileURLToPath(new URL('bucket.ts', import.meta.url)),
      root,
      base,
      String(plain),
    ],
    tls: false,
    leads: false,
    abilities: { notFoundPage: true, validators: false, ranges: false, folders: false },
    isWhole: false,
  },
];
