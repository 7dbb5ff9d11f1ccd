import type { Statement } from './statements.ts';

/** https://redis.io/docs/latest/commands/, those with the flag `readonly`, and those that tell of the server. */
const READS = new Set(
  `get mget getrange substr strlen exists type ttl pttl expiretime pexpiretime keys scan randomkey dump object hget hmget hgetall hkeys hvals
  hlen hexists hscan hstrlen hrandfield llen lrange lindex lpos scard smembers sismember smismember srandmember sscan sinter sunion sdiff
  sintercard zcard zcount zrange zrangebyscore zrangebylex zrevrange zrevrangebyscore zrank zrevrank zscore zmscore zscan zlexcount zrandmember
  zinter zunion zdiff zintercard xlen xrange xrevrange xread xinfo xpending pfcount getbit bitcount bitpos bitfield_ro geopos geodist geohash
  geosearch georadius_ro lcs info ping echo time dbsize role lastsave monitor command memory latency slowlog client config cluster debug auth hello
  select quit subscribe psubscribe ssubscribe pubsub acl module function script sentinel touch wait waitaof readonly readwrite asking
  json.get json.mget json.type json.strlen json.objkeys ft.search ft.info ft._list ts.get ts.range ts.info`.split(
    /\s+/,
  ),
);
/** Of commands that do both, what changes. */
const SUBCOMMANDS: Readonly<Record<string, RegExp>> = {
  client: /^(?:kill|pause|unpause|no-evict|reply|unblock)$/,
  config: /^(?:set|rewrite|resetstat)$/,
  cluster:
    /^(?:failover|reset|forget|meet|replicate|addslots|delslots|addslotsrange|delslotsrange|setslot|flushslots|saveconfig|bumpepoch|set-config-epoch)$/,
  slowlog: /^reset$/,
  latency: /^reset$/,
  memory: /^purge$/,
  script: /^(?:flush|kill|load|debug)$/,
  function: /^(?:delete|flush|kill|load|restore)$/,
  acl: /^(?:setuser|deluser|load|save|log)$/,
  module: /^(?:load|loadex|unload)$/,
  debug:
    /^(?:segfault|sleep|reload|restart|crash-and-recover|set-active-expire|jmap|change-repl-id|flushall|loadaof|populate)$/,
  sentinel: /^(?:failover|reset|remove|set|monitor|flushconfig|simulate-failure|config)$/,
  object: /^$/,
};

/** The commands of Redis in a text, one a line, and what each does. */
export function redisStatements(text: string): Statement[] {
  return text.split('\n').flatMap((line): Statement[] => {
    const [name = '', sub = ''] = line.trim().toLowerCase().split(/\s+/);
    if (name === '' || name.startsWith('#')) return [];
    const changes = SUBCOMMANDS[name];
    if (changes) {
      const does = changes.test(sub) ? 'changes' : 'reads';
      return [{ verb: `${name} ${sub}`.trim().toUpperCase(), does, text: line }];
    }
    if (!/^[a-z][a-z_.]*$/.test(name)) return [{ verb: name, does: 'unknown', text: line }];
    return [{ verb: name.toUpperCase(), does: READS.has(name) ? 'reads' : 'changes', text: line }];
  });
}
