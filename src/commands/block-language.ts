import { shellLanguage } from '../shell/languages.ts';
import type { TextKind } from './facts.ts';

const SQL =
  /^(?:sql|psql|pgsql|postgres|postgresql|postgres-console|postgresql-console|plpgsql|plsql|tsql|mysql|mysql-console|mariadb|sqlite|sqlite3|cql|cypher|clickhouse|bigquery|snowflake|oracle|mssql|cockroachdb)$/;

/** What the commands of a block in a language are; undefined when it has none, or none that are known here. */
export function commandKind(language: string): TextKind | undefined {
  if (SQL.test(language)) return 'sql';
  if (/^(?:redis|redis-cli|valkey)$/.test(language)) return 'redis';
  if (/^(?:mongosh|mongodb|mongo)$/.test(language)) return 'mongo';
  if (/^(?:pycon|python-repl|irb|rbcon)$/.test(language)) return undefined;
  return shellLanguage(language) ? 'shell' : undefined;
}
