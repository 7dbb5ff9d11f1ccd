import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';
import { userMacro } from './zabbix.ts';

const macro = (name: string): string => `{${name}}`;

export const zabbix6: AlertingSystem = {
  id: 'zabbix-6',
  name: 'Zabbix 6',
  place: "The trigger's *URL*. `{TRIGGER.URL}` puts it into messages.",
  language: 'url',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, macro('HOST.NAME')),
    ...same('address ip', macro('HOST.IP')),
    port: macro('HOST.PORT'),
  },
  label: (name) => macro(userMacro(name)),
  text: linkOf,
  missing: 'A missing value is the macro as it is, `{$POD}`, which counts as not given.',
  pitfalls: [
    NOT_ENCODED,
    'Zabbix 6 has no `urlencode`: `{{HOST.NAME}.urlencode()}` arrives as `{web-1.urlencode()}`, which counts as not given.',
    'There are no labels here. `{$POD}` is a user macro of the host or its template; define it, empty, as a global macro too.',
    'Tags are known in messages only: `{EVENT.TAGS.pod}`.',
  ],
  sources: [
    'https://www.zabbix.com/documentation/6.0/en/manual/appendix/macros/supported_by_location',
    'https://www.zabbix.com/documentation/6.0/en/manual/config/macros/macro_functions',
  ],
};
