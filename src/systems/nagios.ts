import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

export const nagios: AlertingSystem = {
  id: 'nagios',
  name: 'Nagios',
  place: 'In the definition of the service (`define service { … }`), or of the host.',
  language: 'ini',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, '$HOSTNAME$'),
    ...same('address ip', '$HOSTADDRESS$'),
    ...same('check service_description', '$SERVICEDESC$'),
  },
  label: (name) => `$_SERVICE${name.replaceAll('-', '_').toUpperCase()}$`,
  text: (address, given) => `notes_url  ${linkOf(address, given)}`,
  missing:
    'A missing value is the macro as it is, `$_SERVICEPOD$`, or a lone `$` where a notification command has it in double quotes, as those of Debian do. Both count as not given.',
  pitfalls: [
    `${NOT_ENCODED} So do the web pages of Nagios; in \`$SERVICENOTESURL$\` of a notification the values are encoded.`,
    "A `'` in a value ends the link in the web pages of Nagios, and a `;` ends the value.",
    'Nagios has no labels. `$_SERVICEPOD$` is the custom variable `_POD` of the service; define it there, or take `$_HOSTPOD$` for one of the host.',
    '`$SERVICEDESC$` is the name of the check, "CPU load", not that of your service.',
  ],
  sources: [
    'https://assets.nagios.com/downloads/nagioscore/docs/nagioscore/4/en/macrolist.html',
    'https://assets.nagios.com/downloads/nagioscore/docs/nagioscore/4/en/customobjectvars.html',
    'https://github.com/NagiosEnterprises/nagioscore/blob/master/cgi/extinfo.c',
    'https://github.com/NagiosEnterprises/nagioscore/blob/master/common/macros.c',
  ],
};
