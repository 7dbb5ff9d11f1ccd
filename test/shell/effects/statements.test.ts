import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../../src/shell/effects/statements.ts';

type Kind = Parameters<typeof statementsOf>[1];

/** What a text changes, by its verbs. */
const changes = (text: string, kind: Kind): string =>
  statementsOf(text, kind)
    .filter(({ does }) => does === 'changes')
    .map(({ verb }) => verb)
    .join(', ');

describe('SQL', () => {
  test.each([
    ['select 1', ''],
    ['SELECT * FROM jobs WHERE id = 1;', ''],
    ["select 'delete from jobs'", ''],
    ['select "update" from jobs -- drop table jobs', ''],
    ['/* truncate jobs */ select 1', ''],
    ['select $$ drop table jobs $$', ''],
    ['select deleted, updated_at, insert_count from drop_log', ''],
    ['select * from jobs for update', ''],
    ['show max_connections', ''],
    ['explain delete from jobs', ''],
    ['explain (analyze, buffers) delete from jobs', 'DELETE'],
    ['explain analyze select 1', ''],
    ['with a as (select 1) select * from a', ''],
    ['with gone as (delete from jobs returning *) select count(*) from gone', 'DELETE'],
    ['with a as (select 1) update jobs set x = 1', 'UPDATE'],
    ['begin; delete from jobs; commit;', 'DELETE'],
    ['DELETE FROM jobs; UPDATE jobs SET x = 1; select 1', 'DELETE, UPDATE'],
    ['drop table if exists jobs', 'DROP TABLE'],
    ['DROP INDEX CONCURRENTLY jobs_idx', 'DROP INDEX'],
    ['alter system set work_mem = 1', 'ALTER SYSTEM'],
    ['alter table jobs add column x int', 'ALTER TABLE'],
    ['create unique index concurrently x on jobs (y)', 'CREATE INDEX'],
    ['truncate jobs', 'TRUNCATE'],
    ['insert into jobs values (1)', 'INSERT'],
    ['select * into old from jobs', 'SELECT INTO'],
    ['select count(*) into @n from jobs', ''],
    ['copy jobs to stdout', ''],
    ['copy jobs from stdin', 'COPY FROM'],
    ['grant all on jobs to app', 'GRANT'],
    ['vacuum (analyze) jobs', 'VACUUM'],
    ['do $$ begin delete from jobs; end $$', 'DO'],
    ['call rds_kill(1)', 'CALL'],
    ['kill 42', 'KILL'],
    ['set statement_timeout = 0', ''],
    ['set global read_only = 1', 'SET GLOBAL'],
    ['SET @@GLOBAL.read_only = 1', 'SET GLOBAL'],
    ['start transaction', ''],
    ['start replica', 'START REPLICA'],
    ['stop slave', 'STOP SLAVE'],
    ['rollback', ''],
    ["rollback prepared 'x'", 'ROLLBACK PREPARED'],
    ['lock tables jobs write', 'LOCK'],
    ['select pg_terminate_backend(pid) from pg_stat_activity', 'pg_terminate_backend'],
    ['SELECT count(pg_terminate_backend(pid)) AS closed', 'pg_terminate_backend'],
    ['select pg_is_in_recovery(), pg_last_wal_receive_lsn()', ''],
    ['select pg_promote()', 'pg_promote'],
    ['select pg_blocking_pids(pid) from pg_stat_activity', ''],
    ["select pg_drop_replication_slot('x')", 'pg_drop_replication_slot'],
    ['select pg_reload_conf();', 'pg_reload_conf'],
    ['select 1 \\gset', ''],
    ["select 'drop table ' || tablename from pg_tables \\gexec", '\\gexec'],
    ['\\d jobs', ''],
    ['\\x\nselect 1', ''],
    ['\\i fix.sql', '\\i'],
    ['\\copy jobs from x.csv', '\\copy'],
    ['\\copy jobs to x.csv', ''],
  ])('%j', (text, verbs) => {
    expect(changes(text, 'sql')).toBe(verbs);
  });
});

describe('commands of Redis', () => {
  test.each([
    ['GET key', ''],
    ['info memory', ''],
    ['CONFIG GET maxmemory', ''],
    ['config set maxmemory 1gb', 'CONFIG SET'],
    ['client kill id 7', 'CLIENT KILL'],
    ['client list', ''],
    ['del key', 'DEL'],
    ['# del key', ''],
    ['FLUSHDB\nDBSIZE', 'FLUSHDB'],
    ['cluster failover', 'CLUSTER FAILOVER'],
    ['cluster nodes', ''],
  ])('%j', (text, verbs) => {
    expect(changes(text, 'redis')).toBe(verbs);
  });
});

describe('commands of MongoDB', () => {
  test.each([
    ['db.jobs.find({state: "delete"}).limit(5)', ''],
    ['db.currentOp()', ''],
    ['db.jobs.deleteMany({})', 'deleteMany'],
    ['db.getSiblingDB("shop").jobs.updateOne({}, {$set: {a: 1}})', 'updateOne'],
    ['db.killOp(42)', 'killOp'],
    ['rs.status()', ''],
    ['rs.stepDown(60)', 'stepDown'],
    ['db.adminCommand({serverStatus: 1})', ''],
    ['db.adminCommand({shutdown: 1})', 'adminCommand'],
  ])('%j', (text, verbs) => {
    expect(changes(text, 'mongo')).toBe(verbs);
  });
});
