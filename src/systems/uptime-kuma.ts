import { type AlertingSystem, HOST_NAMES, linkOf, same } from './system.ts';

const encoded = (expression: string): string => `{{ ${expression} | url_encode }}`;

export const uptimeKuma: AlertingSystem = {
  id: 'uptime-kuma',
  name: 'Uptime Kuma',
  place: 'In the template of a notification that has one: webhook with a body of your own, email, Telegram and others.',
  language: 'url',
  encodes: true,
  usual: {
    ...same(HOST_NAMES, encoded('monitorJSON.hostname')),
    ...same('service monitor', encoded('name')),
    ...same('domain target url', encoded('hostnameOrURL')),
    port: encoded('monitorJSON.port'),
  },
  label: (name) => encoded(`monitorJSON.tags | where: "name", ${JSON.stringify(name)} | map: "value" | first`),
  text: linkOf,
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    'Monitors of web addresses have no `hostname`: take `hostnameOrURL`, and `extract: host` in `parameters.yml` for its host.',
    'One notification serves many monitors, and this text leads to one page.',
    'Test messages have dummy values (`testing.hostname`), and only messages about up and down have `monitorJSON`.',
    'In the body of a webhook, which is JSON, escape the quotes of a tag: `where: \\"name\\"`.',
  ],
  sources: [
    'https://github.com/louislam/uptime-kuma/blob/master/server/notification-providers/notification-provider.js',
    'https://github.com/louislam/uptime-kuma/blob/master/server/model/monitor.js',
    'https://liquidjs.com/filters/url_encode.html',
  ],
};
