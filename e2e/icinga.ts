import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { start, until } from './programs.ts';
import type { FiredSystem } from './system.ts';
import { nameOf, values } from './values.ts';

/** A text of Icinga 2's language; two dollars are one in what is filled in. */
const quoted = (value: string): string =>
  `"${value.replaceAll('$', '$$$$').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** A service that is critical, with its value. The ready-made text, in the template, gives what it does not set an empty one. */
const services = (): string =>
  values
    .map(
      (value, index) => `object Service ${quoted(nameOf(index))} {
  import "linked"
  host_name = "web-1"
  vars["service"] = ${quoted(nameOf(index))}
${value === undefined ? '' : `  vars["pod"] = ${quoted(value)}\n`}}
object Notification ${quoted(nameOf(index))} {
  host_name = "web-1"
  service_name = ${quoted(nameOf(index))}
  command = "notify"
  users = [ "reader" ]
  states = [ Critical ]
  types = [ Problem ]
  interval = 0
}
`,
    )
    .join('');

const configuration = (folder: string, link: string): string => `include <itl>
object CheckerComponent "checker" { }
object NotificationComponent "notification" { }
object FileLogger "main" { severity = "information", path = "${folder}/icinga.txt" }
object Endpoint NodeName { }
object Zone ZoneName { endpoints = [ NodeName ] }
object User "reader" { }
object CheckCommand "fails" { command = [ "/bin/sh", "-c", "exit 2" ] }
object NotificationCommand "notify" {
  command = [ "/bin/sh", "-c", "printf '%s %s\\\\0' \\"$$0\\" \\"$$1\\" >> ${folder}/arrived" ]
  arguments = {
    "name" = { value = "$service.name$", skip_key = true, order = 1 }
    "link" = { value = ${link.replace(/^[\s\S]*notes_url = /, '')}, skip_key = true, order = 2 }
  }
}
object Host "web-1" { check_command = "passive" }
template Service "linked" {
  check_command = "fails"
  max_check_attempts = 1
  check_interval = 2s
  retry_interval = 2s
  ${link}
}
${services()}`;

export const icinga: FiredSystem = {
  name: 'Icinga 2',
  needs: ['icinga2'],
  from: 'icinga2-bin icinga2-common',
  fire: async (bench) => {
    const { folder } = bench;
    for (const each of ['data', 'log', 'cache', 'spool', 'run']) {
      await mkdir(path.join(folder, each));
      await chmod(path.join(folder, each), 0o777);
    }
    await chmod(path.dirname(folder), 0o777);
    await chmod(folder, 0o777);
    await writeFile(path.join(folder, 'icinga2.conf'), configuration(folder, bench.textOf('icinga')));
    start(bench, 'icinga2', [
      'daemon',
      '-c',
      'icinga2.conf',
      ...['Data', 'Log', 'Cache', 'Spool'].flatMap((name) => [
        '-D',
        `Configuration.${name}Dir=${folder}/${name.toLowerCase()}`,
      ]),
      '-D',
      `Configuration.InitRunDir=${folder}/run`,
      '-D',
      'NodeName=e2e',
      '-D',
      'ZoneName=e2e',
    ]);
    const links = await until('every notification', async () => {
      const text = await readFile(path.join(folder, 'arrived'), 'utf8').catch(() => '');
      const found = new Map(
        text
          .split('\0')
          .filter(Boolean)
          .map((each): [string, string] => [each.split(' ', 1)[0] ?? '', each.slice(each.indexOf(' ') + 1)]),
      );
      return found.size === values.length ? found : undefined;
    });
    return [{ id: 'icinga', name: 'Icinga 2, notification', links, hostOf: () => 'web-1' }];
  },
};
