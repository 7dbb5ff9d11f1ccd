import type { Does } from './facts.ts';
import type { Statement } from './statements.ts';

/**
 * What is in SQL without being a word of it; a psql command takes the rest of its line. Where the
 * end of a comment is far away, what is in it counts: thousands of them may be opened and never closed.
 */
const TOKEN =
  /--[^\n]*|^[ \t]*#[^\n]*|\/\*[\s\S]{0,9999}?\*\/|'(?:[^']|'')*'|\$([A-Za-z_]\w*)?\$[\s\S]{0,9999}?\$\1\$|"(?:[^"]|"")*"|`[^`]*`|(\\[a-z!?]\S*)([^\n]*)|(;)|([A-Za-z_][\w.]*)|[@:()]/gim;

/** Statements that change data, structure, rights or the server. PostgreSQL, MySQL, SQL Server, Oracle, Cassandra, ClickHouse. */
const CHANGES = new Set(
  `delete update insert merge replace upsert drop truncate alter create grant revoke reindex cluster vacuum analyze refresh call do execute exec
  kill rename load import flush purge optimize repair stop change checkpoint reassign security shutdown restart backup restore undrop detach
  attach deny reconfigure dbcc install uninstall batch system bulk lock unlock handler binlog clone comment`.split(
    /\s+/,
  ),
);
const READS = new Set(
  `select show describe desc explain table values use help pragma fetch declare close begin commit end rollback abort savepoint release set reset
  prepare deallocate listen notify unlisten discard start print go list source tee consistency tracing expand status with check`.split(
    /\s+/,
  ),
);
/** After these is what kind of thing it is: `DROP TABLE`, `ALTER SYSTEM`. */
const OF_THINGS = new Set(
  'drop create alter truncate reindex refresh stop start change reset purge flush kill'.split(' '),
);
const THINGS =
  /^(?:table|index|database|schema|view|materialized|user|role|sequence|function|trigger|system|server|type|extension|publication|subscription|policy|tablespace|keyspace|replica|slave|master|replication|group_replication|binary|logs|query|connection|event|procedure|privileges|hosts|status|domain|rule|collection)$/;

/** Functions that act when they are selected. https://www.postgresql.org/docs/current/functions-admin.html */
const ACTS =
  /^(?:pg_catalog\.)?(?:pg_terminate_backend|pg_cancel_backend|pg_reload_conf|pg_promote|pg_rotate_logfile|pg_switch_(?:wal|xlog)|pg_create_\w+|pg_drop_\w+|pg_wal_replay_(?:pause|resume)|pg_xlog_replay_(?:pause|resume)|pg_replication_slot_advance|pg_replication_origin_(?:create|drop|advance|session_setup|session_reset|xact_reset)|pg_copy_(?:physical|logical)_replication_slot|pg_logical_slot_get_(?:binary_)?changes|pg_logical_emit_message|pg_sync_replication_slots|pg_stat_reset\w*|pg_stat_statements_reset|pg_backup_(?:start|stop)|pg_(?:start|stop)_backup|pg_log_backend_memory_contexts|pg_log_standby_snapshot|pg_import_system_collations|pg_file_(?:write|unlink|rename|sync)|pg_prewarm|setval|lo_(?:unlink|import|export|put|create|from_bytea)|dblink_exec|cron\.(?:schedule|unschedule|alter_job)\w*|partman\.\w+|citus_(?!version|relation|table|shard_sizes|get|stat|dist_stat|remote|lock_waits)\w+|(?:rebalance|replicate)_table_shards|master_(?!get)\w+|create_distributed_table|run_command_on_\w+|release_all_locks|xp_cmdshell|sp_\w+|dbms_\w+\.\w+)$/i;

/**
 * The statements of SQL, and what each does. It is told by its first word, by the functions that it
 * calls, and by what is in `WITH` and `EXPLAIN ANALYZE`; strings and comments say nothing.
 */
export function sqlStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let words: string[] = [];
  let start = 0;
  const end = (at: number): void => {
    if (words.length > 0) statements.push({ ...classify(words), text: text.slice(start, at) });
    words = [];
    start = at;
  };
  for (const { 0: token, 2: meta, 3: line = '', 4: semicolon, 5: word, index } of text.matchAll(TOKEN)) {
    if (meta !== undefined) {
      // `\gset` and its like send what is before them.
      if (/^\\g/.test(meta)) words.push(...(meta === '\\gexec' ? ['gexec'] : []));
      end(/^\\g/.test(meta) ? index + token.length : index);
      const found = validateMeta(meta, line);
      if (found) statements.push({ ...found, text: token });
      start = index + token.length;
    } else if (semicolon !== undefined) end(index + 1);
    else if (word !== undefined) words.push(word.toLowerCase());
    else if (/^[@:()]$/.test(token)) words.push(token);
  }
  end(text.length);
  return statements;
}

function classify(all: readonly string[]): Pick<Statement, 'verb' | 'does'> {
  const words = all.filter((word) => /\w/.test(word));
  const [first = '', second = ''] = words;
  const called = all.find((word, index) => ACTS.test(word) && all[index + 1] === '(');
  const say = (does: Does, ...verb: string[]): Pick<Statement, 'verb' | 'does'> => ({
    does,
    verb: verb.join(' ').toUpperCase(),
  });
  if (words.includes('gexec')) return { does: 'changes', verb: '\\gexec' };
  if (called !== undefined) return { does: 'changes', verb: called };
  if (first === 'explain') {
    const rest = words
      .slice(1)
      .filter((word) => !/^(?:analyze|analyse|verbose|format|json|buffers|costs|timing|on|true|text)$/.test(word));
    const inner = classify(rest);
    return /\banaly[sz]e\b/.test(words.slice(1, 6).join(' ')) && inner.does === 'changes' ? inner : say('reads', first);
  }
  if (first === 'with') return changeIn(all) ?? say('reads', 'select');
  if (first === 'select') {
    const into = all.indexOf('into');
    if (into !== -1 && all[into + 1] !== '@') return say('changes', 'select into');
    return say('reads', first);
  }
  if (first === 'copy') return words.includes('from') ? say('changes', 'copy from') : say('reads', first);
  if (first === 'set')
    return /^(?:global|persist|persist_only|password)$/.test(second) || all.slice(1, 4).join('').startsWith('@@global')
      ? say('changes', 'set', second.replace(/\..*/, ''))
      : say('reads', first);
  if (/^(?:commit|rollback)$/.test(first) && second === 'prepared') return say('changes', first, second);
  if (first === 'start' || first === 'reset')
    return /^(?:replica|slave|group_replication|master|binary|query|persist)$/.test(second)
      ? say('changes', first, second)
      : say('reads', first);
  if (first === 'lock' || first === 'unlock') return say(second === '' ? 'reads' : 'changes', first);
  if (CHANGES.has(first)) {
    const thing = words.slice(1, 4).find((word) => THINGS.test(word));
    return say('changes', first, ...(OF_THINGS.has(first) && thing ? [thing] : []));
  }
  return say(READS.has(first) ? 'reads' : 'unknown', first);
}

/** `DELETE FROM`, `UPDATE x SET`, `INSERT INTO` inside of a statement. */
function changeIn(all: readonly string[]): Pick<Statement, 'verb' | 'does'> | undefined {
  const at = all.findIndex(
    (word, index) =>
      (word === 'delete' && all[index + 1] === 'from') ||
      (word === 'insert' && all[index + 1] === 'into') ||
      (word === 'merge' && all[index + 1] === 'into') ||
      (word === 'update' && all[index - 1] !== 'for' && all.slice(index + 1, index + 5).includes('set')),
  );
  return at === -1 ? undefined : { does: 'changes', verb: (all[at] ?? '').toUpperCase() };
}

/** https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-META-COMMANDS */
function validateMeta(meta: string, line: string): Pick<Statement, 'verb' | 'does'> | undefined {
  if (
    /^\\(?:i|ir|include|password|lo_import|lo_unlink)$/.test(meta) ||
    (/^\\(?:copy|COPY)$/.test(meta) && /\bfrom\b/i.test(line))
  )
    return { does: 'changes', verb: meta };
  // It says what `:name` is from now on, or which database.
  return /^\\(?:set|c|connect)$/.test(meta) ? { does: 'reads', verb: meta } : undefined;
}
