import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

export const icinga: AlertingSystem = {
  id: 'icinga',
  name: 'Icinga',
  place: 'In the `Service` or `Host` object of Icinga 2. Icinga DB Web fills it in.',
  language: 'ini',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, '$host.name$'),
    ...same('address ip', '$host.address$'),
    ...same('check service_description', '$service.name$'),
  },
  label: (name) => `$service.vars.${name}$`,
  text: (address, given) => `notes_url = ${JSON.stringify(linkOf(address, given))}`,
  missing: 'A missing value is the macro as it is, `$service.vars.pod$`, which counts as not given.',
  pitfalls: [
    NOT_ENCODED,
    'Icinga has no labels. `$service.vars.pod$` is `vars.pod` of the service; take `$host.vars.pod$` for one of the host.',
    'A variable that is a list or a dictionary is not put in.',
  ],
  sources: [
    'https://github.com/Icinga/icingadb-web/blob/main/library/Icingadb/Common/Macros.php',
    'https://icinga.com/docs/icinga-2/latest/doc/09-object-types/#service',
  ],
};
