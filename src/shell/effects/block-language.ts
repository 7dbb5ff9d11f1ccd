import { shellLanguage } from '../languages.ts';
import type { PromptFamily } from '../prompts.ts';
import type { TextKind } from './facts.ts';

const SQL =
  /^(?:(?:p|plpg|pl|t|my|ms|c|o|spark|snow)?sql|psql-session|postgres|postgresql|postgres-console|postgresql-console|mysql-console|mariadb|sqlite3?|cql|clickhouse|bigquery|snowflake|oracle|cockroachdb)$/;
const REDIS = /^(?:redis(?:-cli)?|valkey(?:-cli)?)$/;
const MONGO = /^(?:mongosh|mongodb|mongo)$/;
/** Languages whose blocks may be typed at a prompt, and which are not known here. */
const OTHERS = /^(?:py|python3?|pycon|python-repl|ipython|rb|ruby|irb|rbcon)$/;

/** What the commands of a block in a language are; undefined when it has none, or none that are known here. */
export function commandKind(language: string): TextKind | undefined {
  if (SQL.test(language)) return 'sql';
  if (REDIS.test(language)) return 'redis';
  if (MONGO.test(language)) return 'mongo';
  return OTHERS.test(language) || !shellLanguage(language) ? undefined : 'shell';
}

/** What is typed at a program's prompt. */
export function typedKind({ name, kind }: PromptFamily): TextKind | undefined {
  if (kind === 'bash' || kind === 'powershell' || name === 'fish' || name === 'cmd') return 'shell';
  if (kind === 'sql') return 'sql';
  if (name === 'Redis') return 'redis';
  return name === 'MongoDB' ? 'mongo' : undefined;
}
