import { type AlertingSystem, linkOf, NOT_ENCODED } from './system.ts';

const field = (name: string): string => `$result.${name}$`;

export const splunk: AlertingSystem = {
  id: 'splunk',
  name: 'Splunk',
  place: 'In the message of an alert action, for example of *Send email*.',
  language: 'url',
  encodes: false,
  usual: { host: field('host') },
  label: (name) => (/^\w+$/.test(name) ? field(name) : undefined),
  text: linkOf,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    `${NOT_ENCODED} In a message of plain text the link ends at a space.`,
    'Encode in the search: `| eval host=replace(replace(replace(host, "%", "%25"), "&", "%26"), " ", "+")`.',
    'The token gives the first row of the results. Trigger *For each result*, or the link names one machine of many.',
    'Only fields that the search returns are known, and none with braces in its name (`target{}.name`): `rename` it.',
  ],
  sources: [
    'https://help.splunk.com/splunk-cloud-platform/alert-and-respond/alerting-manual/10.0.2503/configure-alert-actions/use-tokens-in-email-notifications',
    'https://help.splunk.com/splunk-enterprise/search/spl-search-reference/9.0/evaluation-functions/evaluation-functions',
    'https://dev.to/chrisray/the-splunk-token-that-silently-swallows-curly-braces-k8d',
  ],
};
