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
    'Icinga has no labels. `$service.vars.pod$` is a variable of the service, `vars["pod"] = "shop-1"`; take `$host.vars.pod$` for one of the host. Write it in brackets: `vars.namespace` is an error, for `namespace` is a word of the language.',
    'A notification command that has the link as an argument loses the whole argument when one variable is missing. Give each variable an empty value in the template that your services import, `vars["pod"] = ""`.',
    'A variable that is a list makes the notification fail; a web page leaves it out, and a dictionary too. Pass texts: `vars["pods"] = pods.join(",")`.',
  ],
  sources: [
    'https://github.com/Icinga/icingadb-web/blob/main/library/Icingadb/Common/Macros.php',
    'https://icinga.com/docs/icinga-2/latest/doc/09-object-types/#service',
  ],
};
