import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';

/** What an alert has, by the name that its system has for it. */
export type Alert = Readonly<Record<string, string>>;

/** Fills in a text as an alerting system would, and gives the link in it. */
export type Expand = (text: string, alert: Alert) => string;

/** Everything but letters, digits and `-_.~` in hexadecimal: most libraries' encoding of a part of an address. */
const strict = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Go's `url.QueryEscape`, Python's `quote_plus`, and Liquid's filter: a space is a `+`. */
const plus = (text: string): string => strict(text).replaceAll('%20', '+');

const linkIn = (text: string): string => text.replace(/^[^h]*(?=https:)/, '');

/** The one value of a mapping in YAML. */
const fromYaml = (text: string): string => String(Object.values(parse(text))[0]);

/**
 * Go's text/template, as far as links go: a label of a map, or the first of several, piped through `urlquery`.
 *
 * @param missing - what the map gives for a label that is not there: `missingkey` decides
 */
const goTemplate = (map: string, missing: string, unwrap = linkIn): Expand => {
  const plain = `${map}.`;
  return (text, alert) =>
    unwrap(text).replace(/\{\{ (.+?) \| urlquery \}\}/g, (_, body: string) => {
      // An index is in parentheses beside others.
      const terms = body.match(/\(?index \S+ "[^"]*"\)?|\S+/g) ?? [];
      const isChoice = terms[0] === 'or';
      const values = terms.slice(isChoice ? 1 : 0).map((term) => {
        const name = term.startsWith(plain) ? term.slice(plain.length) : JSON.parse(/"[^"]*"/.exec(term)?.[0] ?? '""');
        return alert[name];
      });
      return plus((isChoice ? (values.find(Boolean) ?? values.at(-1)) : values[0]) ?? missing);
    });
};

/** Macros by a pattern with one group, the name. What is not known stays as it is, or becomes nothing. */
const macros =
  (pattern: RegExp, encode: (value: string) => string, unknown: 'stays' | 'empty', unwrap = linkIn): Expand =>
  (text, alert) =>
    unwrap(text).replace(pattern, (macro, name: string) => {
      const value = alert[name];
      if (value !== undefined) return encode(value);
      return unknown === 'stays' ? macro : '';
    });

const asIs = (value: string): string => value;

/** EventBridge: paths into the event, whose values stand for `<name>` in the template, a string in JSON. */
const eventBridge: Expand = (text, alert) => {
  const { InputPathsMap: paths, InputTemplate: template } = JSON.parse(text);
  return JSON.parse(template).replace(/<([^>]+)>/g, (_: string, name: string) => alert[paths[name]] ?? '');
};

/** LiquidJS: a field of the monitor, or its first tag of a name, through `url_encode`. */
const liquid: Expand = (text, alert) =>
  text.replace(/\{\{ (.+?) \| url_encode \}\}/g, (_, expression: string) => {
    const tag = /^monitorJSON\.tags \| where: "name", "([^"]+)" \| map: "value" \| first$/.exec(expression)?.[1];
    return encodeURIComponent(alert[tag ?? expression] ?? '').replaceAll('%20', '+');
  });

/** Jinja: a field of the payload, or the first of several that is there, through `urlencode`, which keeps slashes. */
const jinja: Expand = (text, alert) =>
  text.replace(/\{\{ \(?([^)]+?)\)? \| urlencode \}\}/g, (_, terms: string) => {
    const names = terms.split(' or ').map((term) => term.replace('payload.commonLabels.', ''));
    return strict(names.map((name) => alert[name]).find(Boolean) ?? '').replaceAll('%2F', '/');
  });

/** A transform expression, which is JavaScript. */
const javaScript: Expand = (text, alert) =>
  runInNewContext(`({ ${text} })`, { $: { labels: alert } }).metadata.runbook_url;

/** How each system fills in a link; its documents are named in docs/alert-links.md. */
export const expansions: Readonly<Record<string, Expand>> = {
  prometheus: goTemplate('$labels', '', fromYaml),
  alertmanager: goTemplate('.CommonLabels', '', fromYaml),
  vmalert: goTemplate('$labels', '<no value>', fromYaml),
  // `missingkey=invalid`; what is left is replaced by `[no value]` only where it is not encoded yet.
  grafana: goTemplate('$labels', '<no value>'),
  'grafana-irm': jinja,
  datadog: macros(/\{\{urlencode "([\w.]+)\.name"\}\}/g, strict, 'empty'),
  pagerduty: macros(/\{\{([\w.]+)\}\}/g, asIs, 'empty', (text) => JSON.parse(text).template),
  'jira-service-management': macros(/\{\{([\w.]+)\}\}/g, asIs, 'stays'),
  'incident-io': javaScript,
  nagios: macros(/\$(\w+)\$/g, asIs, 'stays'),
  icinga: macros(/\$([^$\s]+)\$/g, asIs, 'stays', (text) => JSON.parse(text.replace(/^[\s\S]*notes_url = /, ''))),
  zabbix: macros(/\{\{([\w.$]+)\}\.urlencode\(\)\}/g, strict, 'stays'),
  'zabbix-6': macros(/\{(\$?[A-Z][A-Z0-9_.]*)\}/g, asIs, 'stays'),
  cloudwatch: eventBridge,
  'google-cloud': macros(/\$\{([\w.]+)\}/g, asIs, 'stays'),
  'azure-monitor': macros(/\$\{([^}]+)\}/g, asIs, 'stays'),
  elastic: macros(/\{\{\{([\w.]+)\}\}\}/g, asIs, 'empty'),
  'new-relic': macros(/\{\{tags\.(\w+)\}\}/g, asIs, 'empty'),
  dynatrace: macros(/\{([A-Z]\w+)\}/g, asIs, 'stays'),
  sentry: linkIn,
  splunk: macros(/\$result\.(\w+)\$/g, asIs, 'empty'),
  checkmk: macros(/\$(\w+)_URL_ENCODED\$/g, plus, 'stays'),
  'uptime-kuma': liquid,
  any: macros(/\{\{(\w+)\}\}/g, asIs, 'stays'),
};
