import type { Files } from '../../support/tree.ts';

/** A mistake that authors make: what is written, and what `check` is to say of it. */
export interface Mistake {
  /** What kind it is of; a kind has the mistake that was seen, and two like it. */
  kind: string;
  files: Files;
  /** `file:line:column rule`; several where one mistake is at several places. */
  told: string | string[];
  /** Words of the message. */
  message: string;
  /** Words of the hint. */
  hint: string;
}

/** A small tree in which nothing is wrong. */
export const good: Files = {
  'site.yml': 'name: Test\naddress: https://runbooks.example.com\n',
  'parameters.yml': `host:
  type: hostname
  aliases: [instance, node]
service:
  type: word
  catalogue: services
pod:
  type: word
language:
  type: choice
  choices: [java, go]
`,
  'runbooks/checkout/index.md':
    '---\nowner: team-a\nlanguage: java\n---\n# Checkout\n\nUses {{host}} {{service}} {{pod}} {{language}}.\n',
  'alerts/HighCPU.md': alert('HighCPU'),
};

/** An alert's page, complete but for what is put in. */
export function alert(name: string, facts = '', diagnosis = '## Diagnosis\n\n1. Look.\n'): string {
  const [head, end] = ['## Meaning\n\nText.\n\n## Impact\n\nText.\n', '## Mitigation\n\n1. Fix it.\n'];
  return `---\nowner: team-a\n${facts}---\n# ${name}\n\n${head}\n${diagnosis}\n${end}`;
}

/** A page whose text begins on line 6. */
export const page = (text: string, facts = ''): Files => ({
  'pages/a.md': `---\nowner: team-a\n---\n# A\n\n${text}\n`.replace('team-a\n', `team-a\n${facts}`),
});

/** An action of a service, its steps on line 12. */
export const action = (steps: string, file = 'runbooks/checkout/restart.md'): Files => ({
  [file]: `---\nowner: team-a\n---\n# Restart\n\n## About\n\nWhen it hangs.\n\n## Steps\n\n${steps}\n`,
});

/** A retrospective. */
export const retrospective = (facts: string, file = 'retrospectives/2026-01-02-x.md'): Files => ({
  [file]: `---\nowner: team-a\n${facts}---\n# What happened\n\nText.\n`,
});
