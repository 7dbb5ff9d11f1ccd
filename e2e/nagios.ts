import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProgram, start, until } from './programs.ts';
import type { Bench, FiredSystem } from './system.ts';
import { nameOf, values } from './values.ts';

/** Nagios reads its objects line by line, and a semicolon begins a comment. */
const inObject = (value: string): string => value.replaceAll(';', '\\;');
const canHold = (value: string | undefined): boolean => !value?.includes('\n');

/** Services that are critical from their first check on, each with a value in a custom variable. */
const services = (link: string): string =>
  values
    .map((value, index) =>
      canHold(value)
        ? `define service {
  host_name web-1
  service_description ${nameOf(index)}
  check_command fails
  max_check_attempts 1
  check_interval 1
  retry_interval 1
  notification_interval 0
  notification_options c
  notification_period always
  check_period always
  contacts reader
  _SERVICE ${nameOf(index)}
${value === undefined ? '' : `  _POD ${inObject(value)}\n`}  ${link}
}
`
        : '',
    )
    .join('');

/** Notifications as Debian has them: in double quotes, through a shell. */
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const objects = (link: string, arrived: string): string => `define timeperiod {
  timeperiod_name always
  alias Always
${DAYS.map((day) => `  ${day} 00:00-24:00\n`).join('')}}
define command {
  command_name fails
  command_line /bin/sh -c 'exit 2'
}
define command {
  command_name notify
  command_line /usr/bin/printf "%s\\n" "$_SERVICESERVICE$ $SERVICENOTESURL$" >> ${arrived}
}
define contact {
  contact_name reader
  service_notifications_enabled 1
  host_notifications_enabled 1
  service_notification_options c
  host_notification_options d
  service_notification_period always
  host_notification_period always
  service_notification_commands notify
  host_notification_commands notify
}
define host {
  host_name web-1
  address 127.0.0.1
  max_check_attempts 1
  contacts reader
}
${services(link)}`;

const settings = (folder: string): string => `log_file=${folder}/nagios.txt
cfg_file=${folder}/objects.cfg
object_cache_file=${folder}/objects.cache
status_file=${folder}/status.dat
state_retention_file=${folder}/retention.dat
lock_file=${folder}/nagios.pid
temp_file=${folder}/nagios.tmp
temp_path=${folder}
check_result_path=${folder}/results
command_file=${folder}/nagios.cmd
query_socket=${folder}/nagios.qh
check_external_commands=0
interval_length=1
service_inter_check_delay_method=n
check_result_reaper_frequency=1
enable_notifications=1
`;

/** What the page of a service in Nagios's own web pages has as its notes, through the program that writes it. */
async function webLink(bench: Bench, index: number, address: string): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)(findProgram('extinfo.cgi') ?? '', [], {
    env: {
      NAGIOS_CGI_CONFIG: path.join(bench.folder, 'cgi.cfg'),
      REQUEST_METHOD: 'GET',
      QUERY_STRING: `type=2&host=web-1&service=${nameOf(index)}`,
      REMOTE_USER: 'reader',
    },
  });
  return (await bench.linksIn(stdout.slice(stdout.indexOf('<')))).find((link) => link.startsWith(address));
}

export const nagios: FiredSystem = {
  name: 'Nagios',
  needs: ['nagios4', 'extinfo.cgi'],
  from: 'nagios4-core nagios4-cgi',
  fire: async (bench) => {
    const { folder } = bench;
    const link = bench.textOf('nagios');
    const arrived = path.join(folder, 'arrived.txt');
    await mkdir(path.join(folder, 'results'));
    await writeFile(arrived, '');
    // It gives up being root, where it was started as that.
    for (const each of [path.dirname(folder), folder, path.join(folder, 'results')]) await chmod(each, 0o777);
    await chmod(arrived, 0o666);
    await writeFile(path.join(folder, 'objects.cfg'), objects(link, arrived));
    await writeFile(path.join(folder, 'nagios.cfg'), settings(folder));
    await writeFile(
      path.join(folder, 'cgi.cfg'),
      `main_config_file=${folder}/nagios.cfg\nphysical_html_path=/usr/share/nagios4/htdocs\nurl_html_path=/nagios4\nuse_authentication=0\n`,
    );
    start(bench, 'nagios4', ['nagios.cfg']);
    const possible = values.filter(canHold).length;
    const notified = await until('every notification', async () => {
      const lines = (await readFile(arrived, 'utf8')).split('\n').filter(Boolean);
      const links = new Map(
        lines.map((line): [string, string] => [line.split(' ', 1)[0] ?? '', line.replace(/^\S+ /, '')]),
      );
      return links.size >= possible ? links : undefined;
    });
    await until(
      'the status file',
      async () => await readFile(path.join(folder, 'status.dat'), 'utf8').catch(() => undefined),
    );
    const shown = new Map<string, string>();
    const address = link.replace(/^\S+\s+/, '').split('?', 1)[0] ?? '';
    for (const [index, value] of values.entries()) {
      const found = canHold(value) ? await webLink(bench, index, address) : undefined;
      if (found !== undefined) shown.set(nameOf(index), found);
    }
    const hostOf = (): string => 'web-1';
    return [
      { id: 'nagios', name: 'Nagios, notification', links: notified, hostOf },
      { id: 'nagios', name: 'Nagios, web page', links: shown, hostOf },
    ];
  },
};
