import type { Does, TextKind } from './facts.ts';
import { mongoStatements } from './mongo.ts';
import { redisStatements } from './redis.ts';
import { sqlStatements } from './sql.ts';

/** One statement of a language that a database speaks. */
export interface Statement {
  /** What it is called: `DROP TABLE`, `pg_terminate_backend`. */
  verb: string;
  does: Does;
  text: string;
}

/** The statements of a text, and what each does. */
export function statementsOf(text: string, kind: Exclude<TextKind, 'shell'>): Statement[] {
  if (kind === 'sql') return sqlStatements(text);
  return kind === 'redis' ? redisStatements(text) : mongoStatements(text);
}
