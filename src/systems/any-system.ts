import { type AlertingSystem, linkOf, NOT_ENCODED } from './system.ts';

export const anySystem: AlertingSystem = {
  id: 'any',
  name: 'Any system that fills in text',
  place: "Wherever it fills in text: the body of a webhook, the text of a message, a script's output.",
  language: 'url',
  encodes: false,
  usual: {},
  label: (name) => `{{${name}}}`,
  text: linkOf,
  missing: 'What is not filled in is `{{pod}}`, which counts as not given, as an empty value does.',
  pitfalls: [
    "Put your system's way of writing a value in place of each pair of braces.",
    'Encode values if it can: most template languages have a filter called `urlencode`, `url_encode`, `uri` or `urlquery`.',
    NOT_ENCODED,
  ],
  sources: ['https://url.spec.whatwg.org/#application/x-www-form-urlencoded'],
};
