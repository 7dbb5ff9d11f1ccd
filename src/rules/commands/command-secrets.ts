import type { FoundSecret } from './secrets.ts';

/** What may be a password: no variable, no placeholder, no path. */
const VALUE = String.raw`([^\s'"\x60<>{}$()|;&\\:/,]{6,200})(?![:/{$(<\w])`;
const before = (words: string): string => String.raw`(?<![\w./-])(?:${words})\s[^\n|;&]{0,200}?`;

/** How commands are given secrets, and how other texts have them. */
const FORMS: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'a password in a command',
    pattern: new RegExp(
      `${before('mysql|mysqldump|mysqladmin|mariadb|mariadb-dump')}(?:(?<=\\s)-p|--password=)['"]?${VALUE}`,
      'g',
    ),
  },
  {
    what: 'a password in a command',
    pattern: new RegExp(`${before('curl|wget|http')}(?<=\\s)(?:-u|--user|-a)[ =]?['"]?[\\w.@-]{1,64}:${VALUE}`, 'g'),
  },
  {
    what: 'a password in a command',
    pattern: new RegExp(
      `(?:${before('sshpass')}-p ?|${before('redis-cli')}(?<=\\s)-a |(?<=\\s)--(?:password|passwd|pass|secret|token|api-key|auth-token)[ =])['"]?${VALUE}`,
      'g',
    ),
  },
  {
    what: 'a password in a variable',
    pattern: new RegExp(
      String.raw`\b(?:[A-Z][A-Z0-9]{0,30}_){0,4}(?:PASSWORD|PASSWD|PGPASSWORD|MYSQL_PWD|SECRET|API_?KEY|TOKEN)=['"]?${VALUE}`,
      'g',
    ),
  },
  { what: 'a JSON Web Token', pattern: /\b(eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000})/g },
];

/** Words that examples are made of, and the token that everybody shows. */
const MADE_UP =
  /pass(?:word|wd)?|secret|token|admin|root|test|example|sample|change|hunter|letmein|qwerty|abc|123456|foo|bar|your|demo|dummy|fake|redacted|xxx|IjEyMzQ1Njc4OTAi/i;

/**
 * Passwords that a command is given, which no rule of secretlint looks for: `mysql -p…`, `curl -u admin:…`,
 * `DB_PASSWORD=…`. What has no digit or no letter is a word, and what examples are made of is no secret.
 */
export const commandSecretsIn = (text: string): FoundSecret[] =>
  FORMS.flatMap(({ what, pattern }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, 1: value = '', index }) =>
      /\d/.test(value) && /[A-Za-z]/.test(value) && !MADE_UP.test(value)
        ? [{ what, offset: index + whole.lastIndexOf(value), text: value }]
        : [],
    ),
  );
