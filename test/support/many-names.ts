import type { Files } from './tree.ts';

/** A tree with so many parameters and services, and one alert that any service may have. */
export function manyNames(parameters: number, services: number): Files {
  return {
    'site.yml': 'name: Many names\n',
    'parameters.yml': [
      'host: {type: hostname, aliases: [instance]}',
      'service: {type: word, catalogue: services, aliases: [job]}',
      "language: {type: choice, choices: [java, go], default: '{{service.language}}'}",
      ...Array.from({ length: parameters }, (_, number) => `label_${number}: {aliases: [alias_of_${number}]}`),
      '',
    ].join('\n'),
    ...Object.fromEntries(
      Array.from({ length: services }, (_, number) => [
        `runbooks/service-${number}/index.md`,
        `---\nowner: team-${number}\nchat: https://chat.example.com/${number}\nlanguage: ${number % 2 === 0 ? 'java' : 'go'}\n---\n# Service ${number}\n\nDoes what it does.\n`,
      ]),
    ),
    'alerts/QueueFull.md': [
      '---\nseverity: critical\n---\n# QueueFull\n\nThe queue of {{service}} is full. It belongs to {{service.owner}}.\n',
      '## Diagnosis\n',
      '{{#language.java}}\n1. Look at the heap of {{host}}.\n{{/language.java}}',
      '{{#language.go}}\n1. Look at the goroutines of {{host}}.\n{{/language.go}}\n',
      'See [service seven](../runbooks/service-7/index.md).\n',
    ].join('\n'),
  };
}
