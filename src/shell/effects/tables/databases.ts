import type { CommandFacts, CommandTable } from '../facts.ts';

const PG_VALUED = `-h --host -p --port -U --username -d --dbname -c --command -f --file -v --set --variable -o --output -F -R -P --pset -T -L
  --log-file -t --timeout -n --schema -N -j --jobs -Z`;

/** A client of a database: it runs texts, and is a session when it is given none. */
const client = (facts: CommandFacts): CommandFacts => ({ session: 'inner', ...facts });

export const databases: CommandTable = {
  // https://www.postgresql.org/docs/current/app-psql.html
  'psql pgcli': client({
    valued: `${PG_VALUED.replace('-t --timeout', '')}`,
    stdin: 'sql',
    reads: '-l, --list',
    changes: [{ with: '-f --file', verb: 'psql -f' }],
    runs: [{ option: '-c --command', text: 'sql' }],
  }),
  // https://www.postgresql.org/docs/current/app-pg-ctl.html
  pg_ctl: {
    valued: '-D --pgdata -l --log -o -m --mode -p -t --timeout -N -P -U -S -c',
    reads: 'status',
    otherwise: 'changes',
  },
  // https://manpages.debian.org/stable/postgresql-common/: the action is third.
  pg_ctlcluster: {
    valued: '-m --mode -o -s',
    reads: [{ word: /^status$/ }],
    changes: [{ sub: /^\S+ \S+ \S+/ }],
  },
  'pg_createcluster pg_dropcluster pg_upgradecluster pg_renamecluster': { otherwise: 'changes' },
  pg_conftool: { reads: 'show', changes: [{ word: /^(?:set|remove|edit)$/ }], otherwise: 'reads' },
  'createdb dropdb createuser dropuser reindexdb clusterdb pg_resetwal pg_rewind initdb pg_upgrade pg_archivecleanup pg_recvlogical pg_repack':
    { valued: PG_VALUED, reads: '-n, --dry-run, -c, --check', otherwise: 'changes' },
  'pg_basebackup pg_receivewal': {
    valued: `${PG_VALUED} -D --pgdata -X -S --slot -r --max-rate`,
    otherwise: 'changes',
  },
  pg_restore: { valued: PG_VALUED, reads: '-l, --list', otherwise: 'changes' },
  vacuumdb: { valued: PG_VALUED, otherwise: 'changes' },
  'pg_dump pg_dumpall pg_isready pg_lsclusters pg_controldata pg_config pg_waldump pg_test_fsync pg_amcheck pg_verifybackup pg_activity pgbadger pg_top':
    { valued: PG_VALUED, otherwise: 'reads' },
  pgbench: { valued: `${PG_VALUED} -s -T`, otherwise: 'changes' },
  // https://patroni.readthedocs.io/en/latest/patronictl.html
  patronictl: {
    valued:
      '-c --config-file -d --dcs-url -k --group --candidate --leader --master --member --scheduled -r --role --cluster-name',
    acts: 'api',
    changes:
      'failover, switchover, restart, reload, reinit, pause, resume, remove, edit-config, flush, demote-cluster, promote-cluster',
    reads: 'list, topology, history, show-config, dsn, version',
    runs: [{ sub: 'query', option: '-c --command', text: 'sql' }],
  },
  'repmgr pg_autoctl stolonctl': {
    valued: '-f --config-file -h -U -d --pgdata --cluster-name --store-backend',
    reads: `cluster show, cluster matrix, cluster crosscheck, cluster event, node status, node check, daemon status, service status, show,
      status, spec, clusterdata, --dry-run`,
    otherwise: 'changes',
  },
  'barman pgbackrest wal-g wal-e': {
    valued: '--stanza --config --type --target --repo --set --log-level-console',
    reads: `list-server, list-servers, list-backup, list-backups, show-server, show-servers, show-backup, status, check, check-backup,
      replication-status, list-files, info, verify, version, backup-list, wal-show, wal-verify, repo-ls, diagnose`,
    otherwise: 'changes',
  },
  pgbouncer: { reads: '-V, --version', otherwise: 'changes' },
  // https://dev.mysql.com/doc/refman/8.4/en/mysql-command-options.html
  'mysql mariadb mycli mysqlsh': client({
    valued:
      '-h --host -P --port -u --user -D --database -e --execute -S --socket --defaults-file --defaults-extra-file --login-path --ssl-ca',
    stdin: 'sql',
    runs: [{ option: '-e --execute', text: 'sql' }],
  }),
  'mysqladmin mariadb-admin': {
    valued: '-h --host -P --port -u --user -S --socket -i --sleep -c --count --defaults-file',
    reads: 'status, extended-status, ping, processlist, variables, version',
    otherwise: 'changes',
  },
  'mysqldump mariadb-dump mysqlpump mysqlbinlog mysqlshow pt-query-digest pt-summary pt-table-checksum mytop innotop mysqldumpslow':
    {
      otherwise: 'reads',
    },
  'mysqlimport mysql_upgrade mysqlcheck mysql_secure_installation mysqlrepair mysqloptimize xtrabackup mariabackup pt-kill pt-archiver gh-ost pt-online-schema-change pt-table-sync':
    { reads: '-c, --check, --dry-run, --print', otherwise: 'changes' },
  sqlite3: client({
    valued: '-cmd -init -separator',
    oneDash: true,
    runs: [{ skip: 1, joined: true, text: 'sql' }],
    stdin: 'sql',
  }),
  'sqlcmd bcp osql': client({
    valued: '-S -U -P -d -Q -q -i -o -v',
    changes: '-i',
    runs: [{ option: '-Q -q', text: 'sql' }],
    stdin: 'sql',
  }),
  'sqlplus rman expdp impdp': client({ otherwise: 'changes' }),
  'clickhouse-client': client({
    valued: '-h --host --port -u --user --password -d --database -q --query --queries-file',
    changes: '--queries-file',
    runs: [{ option: '-q --query', text: 'sql' }],
    stdin: 'sql',
  }),
  'cockroach trino presto snowsql duckdb bq-sql influx': client({
    valued: '-e --execute --url --host --certs-dir -d --database -q --query -c -f --server --catalog --schema',
    changes:
      'node decommission, node drain, node recommission, quit, debug recover, init, bucket delete, bucket create, delete, auth create',
    reads: 'node status, node ls, version, bucket list, ping',
    runs: [
      { option: '-e --execute -q --query', text: 'sql' },
      { sub: 'query', skip: 0, joined: true },
    ],
    stdin: 'sql',
  }),
  // https://cassandra.apache.org/doc/latest/cassandra/managing/tools/nodetool/nodetool.html
  cqlsh: client({
    valued: '-u -p -k -e --execute -f --file --cqlversion',
    changes: '-f, --file',
    runs: [{ option: '-e --execute', text: 'sql' }],
    stdin: 'sql',
  }),
  nodetool: {
    valued: '-h --host -p --port -u --username -pw -pwf',
    reads: `status, info, ring, netstats, tpstats, tablestats, cfstats, tablehistograms, cfhistograms, proxyhistograms, compactionstats,
      compactionhistory, describecluster, describering, gossipinfo, version, gcstats, getendpoints, getlogginglevels, getcompactionthroughput,
      getstreamthroughput, getsstables, listsnapshots, statusbinary, statusgossip, statusbackup, statusthrift, toppartitions, viewbuildstatus,
      failuredetector, help, getconcurrentcompactors, gettimeout, gettraceprobability, rangekeysample, datapaths, repair_admin list`,
    otherwise: 'changes',
  },
  // https://redis.io/docs/latest/develop/tools/cli/
  'redis-cli valkey-cli keydb-cli': client({
    valued: '-h -p -s -a --user --pass -u -n -r -i -d -D --cacert --cert --key --sni --pattern --eval --rdb --cluster',
    reads:
      '--scan, --bigkeys, --memkeys, --hotkeys, --latency, --latency-history, --latency-dist, --stat, --intrinsic-latency, --rdb',
    changes: [
      '--eval, --pipe',
      { with: '--cluster', word: /^(?:create|fix|reshard|rebalance|add-node|del-node|set-timeout|import|call)$/ },
    ],
    runs: [{ skip: 0, joined: true, text: 'redis' }],
    stdin: 'redis',
  }),
  'redis-server redis-sentinel memcached': { reads: '--version, -v, --check-system', otherwise: 'changes' },
  // https://www.mongodb.com/docs/mongodb-shell/reference/options/
  'mongosh mongo': client({
    valued: '--host --port -u --username -p --password --authenticationDatabase --eval -f --file',
    changes: '-f, --file',
    runs: [{ option: '--eval', text: 'mongo' }],
    stdin: 'mongo',
  }),
  'mongorestore mongoimport': { reads: '--dryRun', otherwise: 'changes' },
  'mongodump mongoexport mongostat mongotop bsondump': { otherwise: 'reads' },
  // Queues and logs. https://www.rabbitmq.com/docs/man/rabbitmqctl.8
  'rabbitmqctl rabbitmqadmin rabbitmq-queues rabbitmq-plugins rabbitmq-upgrade rabbitmq-streams': {
    valued: '-n --node -p --vhost -t --timeout -q -H --host -P -u -V -f --format',
    reads: `status, ping, report, version, environment, cluster_status, list_queues, list_exchanges, list_bindings, list_connections,
      list_channels, list_consumers, list_users, list_vhosts, list_permissions, list_user_permissions, list_policies, list_parameters,
      list_unresponsive_queues, list_operator_policies, list_global_parameters, node_health_check, schema_info, list, show, export,
      quorum_status, check_if_node_is_quorum_critical, check_if_node_is_mirror_sync_critical, is_enabled, log_tail, list_feature_flags, get,
      list_ciphers, observer, directories`,
    otherwise: 'changes',
  },
  'rabbitmq-diagnostics': { valued: '-n --node -p --vhost', otherwise: 'reads' },
  // https://kafka.apache.org/documentation/#basic_ops
  'kafka-topics kafka-topics.sh kafka-configs kafka-configs.sh kafka-acls kafka-acls.sh': {
    acts: 'api',
    changes: '--create, --delete, --alter, --add, --remove',
    reads: '--list, --describe',
  },
  'kafka-consumer-groups kafka-consumer-groups.sh': {
    acts: 'api',
    changes: '--delete, --delete-offsets, --execute',
    reads: ['--list, --describe, --dry-run, --export', { with: '--reset-offsets', unless: '--execute' }],
  },
  'kafka-reassign-partitions kafka-reassign-partitions.sh': {
    acts: 'api',
    changes: '--execute, --cancel',
    reads: '--verify, --generate, --list',
  },
  'kafka-delete-records kafka-delete-records.sh kafka-leader-election kafka-leader-election.sh kafka-preferred-replica-election kafka-server-stop kafka-server-stop.sh kafka-server-start kafka-server-start.sh kafka-console-producer kafka-console-producer.sh kafka-storage kafka-storage.sh kafka-streams-application-reset':
    { acts: 'api', reads: '--dry-run', otherwise: 'changes' },
  'kafka-console-consumer kafka-console-consumer.sh kafka-broker-api-versions kafka-log-dirs kafka-log-dirs.sh kafka-get-offsets kafka-get-offsets.sh kafka-dump-log kafka-run-class kafka-metadata-quorum kafka-metadata-quorum.sh kafka-verifiable-consumer':
    { acts: 'api', otherwise: 'reads' },
  'kcat kafkacat': { valued: '-b -t -p -o -c -X -G -K -f -s -D', acts: 'api', changes: '-P', otherwise: 'reads' },
  rpk: {
    valued: '--brokers -X --config --profile',
    acts: 'api',
    changes: [
      'topic create, topic delete, topic alter-config, topic add-partitions, topic produce, topic trim-prefix, group delete, group seek',
      'cluster config set, cluster config import, cluster config edit, cluster maintenance enable, cluster maintenance disable',
      'cluster partitions move, cluster partitions transfer-leadership, redpanda admin brokers decommission, redpanda admin brokers recommission',
      'redpanda start, redpanda stop, redpanda restart, redpanda tune, redpanda admin config, security',
    ],
    otherwise: 'reads',
  },
  'pulsar-admin': {
    valued: '--admin-url',
    acts: 'api',
    reads: [{ word: /^(?:list|stats|get|status|lookup|peek|permissions|internal-stats|partitioned-stats)/ }],
    otherwise: 'changes',
  },
  nats: {
    valued: '-s --server --context --creds --timeout',
    acts: 'api',
    changes: [
      'stream rm, stream purge, stream delete, stream edit, stream add, stream restore, stream rmm, stream seal, consumer rm, consumer delete',
      'consumer add, consumer edit, consumer pause, consumer next, kv del, kv rm, kv put, kv purge, kv add, object del, object rm, object put',
      'server raft step-down, server raft peer-remove, stream cluster, consumer cluster, server config reload, account purge, pub, publish, request',
    ],
    otherwise: 'reads',
  },
  // https://developer.hashicorp.com/consul/commands
  consul: {
    oneDash: true,
    valued: '-http-addr -token -datacenter -namespace -ca-file',
    acts: 'api',
    changes: `kv put, kv delete, kv import, leave, force-leave, reload, restart, maint, join, lock, operator raft remove-peer,
      operator raft transfer-leader, operator autopilot set-config, operator usage, snapshot restore, services register, services deregister,
      config write, config delete, intention create, intention delete, acl, connect ca set-config, event, peering, partition, keyring, exec`,
    reads: `members, info, catalog, kv get, kv export, operator raft list-peers, operator autopilot get-config, operator autopilot state,
      snapshot inspect, snapshot save, config read, config list, intention list, intention check, intention get, monitor, version, validate, rtt,
      health, watch, debug, connect ca get-config`,
  },
  // https://developer.hashicorp.com/vault/docs/commands
  'vault bao': {
    oneDash: true,
    valued: '-address -ca-cert -namespace -format -field -mount -method',
    acts: 'api',
    changes: `write, delete, patch, kv put, kv delete, kv destroy, kv patch, kv undelete, kv rollback, kv metadata put, kv metadata delete, policy write,
      policy delete, token create, token revoke, token renew, lease revoke, lease renew, operator seal, operator unseal, operator step-down,
      operator init, operator rekey, operator rotate, operator generate-root, operator raft remove-peer, operator raft join,
      operator raft snapshot restore, secrets enable, secrets disable, secrets move, secrets tune, auth enable, auth disable, auth tune,
      audit enable, audit disable, plugin register, plugin deregister, plugin reload, namespace create, namespace delete, transit import`,
    reads: `read, list, kv get, kv list, kv metadata get, status, policy read, policy list, token lookup, token capabilities, lease lookup, secrets list,
      auth list, audit list, operator raft list-peers, operator members, operator raft autopilot state, operator key-status,
      operator raft snapshot save, operator diagnose, plugin list, plugin info, version, login, print, monitor, debug, unwrap, path-help,
      namespace list, namespace lookup`,
  },
  'zkCli zkCli.sh zookeeper-shell zookeeper-shell.sh': {
    valued: '-server',
    oneDash: true,
    acts: 'api',
    changes: [{ word: /^(?:create|delete|deleteall|rmr|set|setAcl|setquota|delquota|reconfig)$/ }],
    otherwise: 'reads',
  },
  'solr elasticsearch-users elasticsearch-reset-password elasticsearch-keystore elasticsearch-plugin elasticsearch-node opensearch-plugin curator es_repo_mgr':
    {
      reads: 'status, list, version, show, healthcheck, --dry-run, assert, api get',
      otherwise: 'changes',
    },
};
