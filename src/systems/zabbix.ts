import { type AlertingSystem, HOST_NAMES, linkOf, same } from './system.ts';

/** The user macro that is called like a parameter. */
export const userMacro = (name: string): string => `$${name.replaceAll('-', '_').toUpperCase()}`;

const encoded = (macro: string): string => `{{${macro}}.urlencode()}`;

export const zabbix: AlertingSystem = {
  id: 'zabbix',
  name: 'Zabbix',
  place: "The trigger's *Menu entry URL*. `{TRIGGER.URL}` puts it into messages.",
  language: 'url',
  encodes: true,
  usual: {
    ...same(HOST_NAMES, encoded('HOST.NAME')),
    ...same('address ip', encoded('HOST.IP')),
    port: encoded('HOST.PORT'),
  },
  label: (name) => encoded(userMacro(name)),
  text: linkOf,
  missing: 'A missing value is the macro as it is, `{{$POD}.urlencode()}` or `{HOST.NAME}`, and counts as not given.',
  pitfalls: [
    'There are no labels here. `{$POD}` is a user macro of the host or its template; define it, empty, as a global macro too.',
    'Tags are known in messages only. Write the link into the message template then, with `{{EVENT.TAGS.pod}.urlencode()}`; a tag that is not there may leave `*UNKNOWN*`, which counts as not given.',
    'Zabbix 6 has no `urlencode`: take the form under *Zabbix 6*.',
  ],
  unsure:
    'that it works in every field, and before 7.0.4: the manual of 7.0 names that version for functions of its kind.',
  sources: [
    'https://www.zabbix.com/documentation/current/en/manual/appendix/macros/supported_by_location',
    'https://www.zabbix.com/documentation/7.0/en/manual/config/macros/macro_functions',
    'https://www.zabbix.com/documentation/current/en/manual/config/triggers/trigger',
  ],
};
