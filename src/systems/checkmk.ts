import { type AlertingSystem, HOST_NAMES, linkOf, same } from './system.ts';

export const checkmk: AlertingSystem = {
  id: 'checkmk',
  name: 'Checkmk',
  place: 'The address of an action under *Custom icons and actions*, which a rule then gives to hosts or services.',
  language: 'url',
  encodes: true,
  usual: {
    ...same(HOST_NAMES, '$HOSTNAME_URL_ENCODED$'),
    ...same('address ip', '$HOSTADDRESS_URL_ENCODED$'),
    ...same('check service_description', '$SERVICEDESC_URL_ENCODED$'),
  },
  text: linkOf,
  missing: 'A missing value is the macro as it is, `$SERVICEDESC_URL_ENCODED$` on a host, which counts as not given.',
  pitfalls: [
    'Only the host, its address, the check and the user are known: no labels, no tags. Make one action for each service, and write `service=checkout` into its address.',
    '`$SERVICEDESC$` is the name of the check, "CPU load", not that of your service.',
    'Without `_URL_ENCODED` a value ends at `&` or `#`, and `+` becomes a space.',
  ],
  unsure: 'that *Notes URL for hosts* and *for services* know the encoded macros too.',
  sources: [
    'https://github.com/Checkmk/checkmk/blob/master/cmk/gui/painter/v0/helpers.py',
    'https://github.com/Checkmk/checkmk/blob/master/cmk/gui/plugins/wato/check_mk_configuration.py',
  ],
};
