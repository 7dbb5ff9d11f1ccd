import type { Guess } from '../adopt/guess-parameters.ts';
import { parameterOf } from '../adopt/parameter-of.ts';
import { shownLabels } from '../alerts/shown-labels.ts';
import { canonicalName } from '../alerts/site-pages.ts';
import type { ValidatedAlert } from '../alerts/validate-alert.ts';
import { usualParameters } from '../rules/placeholders/usual-parameters.ts';
import type { Vocabulary } from '../schema/parameter.ts';

/** What a parameter may be called; a label may have any name, and one with two underscores is Prometheus's own. */
const NAME = /^(?!__)[A-Za-z_][\w-]*$/;
/** What each alert has, and its page knows without a link. */
const OF_ALERT = new Set(['alertname', 'alertstate']);

/** The parameters that the labels of alerts need and that are not declared, the most used first. */
export function labelParameters(alerts: readonly ValidatedAlert[], declared: Vocabulary): Guess[] {
  const places = new Map<string, string[]>();
  for (const { rule } of alerts)
    for (const label of shownLabels(rule)) {
      const added = rule.labels.get(label)?.value;
      const isKnown = canonicalName(declared, label) !== undefined || (added !== undefined && !added.includes('{{'));
      if (isKnown || OF_ALERT.has(label) || !NAME.test(label)) continue;
      const name = nameFor(label, declared);
      places.set(name, [...(places.get(name) ?? []), label]);
    }
  const names = new Set([...Object.keys(declared), ...places.keys()]);
  const taken = new Set([...names, ...Object.values(declared).flatMap(({ aliases = [] }) => aliases)]);
  return [...places]
    .map(([name, labels]) => ({
      name,
      parameter: parameterOf(name, taken, labels),
      forms: [...new Set(labels)].map((label) => `$labels.${label}`),
      places: labels.length,
      pages: labels.length,
    }))
    .sort((a, b) => b.places - a.places || (a.name < b.name ? -1 : 1));
}

/** A usual parameter of which the label is one, unless the site has it and does not call it so. */
function nameFor(label: string, declared: Vocabulary): string {
  if (Object.hasOwn(usualParameters, label)) return label;
  const usual = Object.entries(usualParameters).find(([, { labels = [] }]) => labels.includes(label))?.[0];
  return usual === undefined || canonicalName(declared, usual) !== undefined ? label : usual;
}
