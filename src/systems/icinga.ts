import { type AlertingSystem, type GivenParameter, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

/** An empty value for each variable of the link that the service does not set: one that is missing takes the whole link with it. */
const emptyVariables = (given: readonly GivenParameter[]): string[] =>
  given.flatMap(({ value }) => {
    const name = /^\$service\.vars\.(.+)\$$/.exec(value)?.[1];
    return name === undefined ? [] : [`vars[${JSON.stringify(name)}] = vars[${JSON.stringify(name)}] || ""`];
  });

export const icinga: AlertingSystem = {
  id: 'icinga',
  name: 'Icinga',
  place: 'In the `Service` object of Icinga 2, or in the template that services import. Icinga DB Web fills it in.',
  language: 'ini',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, '$host.name$'),
    ...same('address ip', '$host.address$'),
    ...same('check service_description', '$service.name$'),
  },
  label: (name) => `$service.vars.${name}$`,
  text: (address, given) =>
    [...emptyVariables(given), `notes_url = ${JSON.stringify(linkOf(address, given))}`].join('\n'),
  missing: 'A missing value is empty, or the macro as it is, `$service.vars.pod$`. Both count as not given.',
  pitfalls: [
    NOT_ENCODED,
    'Icinga has no labels. `$service.vars.pod$` is a variable of the service, `vars["pod"] = "shop-1"`; take `$host.vars.pod$` for one of the host. Write it in brackets: `vars.namespace` is an error, for `namespace` is a word of the language.',
    'A notification command that has the link as an argument loses the whole argument when one variable is missing, so the lines here give each an empty value.',
    'A variable that is a list makes the notification fail; a web page leaves it out, and a dictionary too. Pass texts: `vars["pods"] = pods.join(",")`.',
  ],
  sources: [
    'https://github.com/Icinga/icingadb-web/blob/main/library/Icingadb/Common/Macros.php',
    'https://icinga.com/docs/icinga-2/latest/doc/09-object-types/#service',
  ],
};
