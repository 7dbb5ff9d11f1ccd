import { commandSecretsIn } from '../../commands/command-secrets.ts';
import { type FoundSecret, secretsIn } from '../../commands/secrets.ts';
import type { OwnRule } from '../../rule.ts';

/** Passwords, keys and tokens in pages: whoever can read the site or its repository has them. */
export const exposedSecret: OwnRule = {
  name: 'exposed-secret',
  severity: 'error',
  inPlainTree: 'warning',
  checkPage: ({ file, text, bodyStart, masked, originAt }) => [
    ...secretsIn(text.slice(0, bodyStart)).map((secret) => findingOf(secret, { file, offset: secret.offset })),
    ...[...secretsIn(masked.text), ...commandSecretsIn(masked.text)].map((secret) =>
      findingOf(secret, originAt(secret.offset)),
    ),
  ],
};

const findingOf = ({ what, text }: FoundSecret, place: { file: string; offset: number }) => ({
  ...place,
  message: `\`${shortened(text)}\` is a secret: ${what}`,
  hint: 'Revoke it, as whoever has the repository has it, and say where readers find the new one. An example that is made up has `xxxx` or `<password>` in it.',
});

/** How much of a secret is shown: a report may be read by many, too. */
const SHOWN = 8;
const shortened = (text: string): string => `${text.slice(0, Math.min(SHOWN, Math.floor(text.length / 3)))}…`;
