import type { CommandTable } from '../facts.ts';
import { REMOTE_PLACE, SHARED_PLACE } from './paths.ts';

/** What asks a server without changing it, though it is sent as a POST. */
const ASKS =
  /\/(?:_search|_msearch|_count|_explain|_validate|_analyze|_sql|_cat|api\/v1\/(?:query|query_range|series|labels)|graphql)(?:[/?]|$)/;

export const network: CommandTable = {
  // https://man7.org/linux/man-pages/man8/iptables.8.html
  'iptables ip6tables arptables ebtables iptables-legacy iptables-nft': {
    valued:
      '-t --table -s --source -d --destination -p --protocol -i --in-interface -o --out-interface -j --jump -m --match --dport --sport',
    changes: `-A, --append, -D, --delete, -I, --insert, -R, --replace, -F, --flush, -Z, --zero, -N, --new-chain, -X, --delete-chain, -P,
      --policy, -E, --rename-chain`,
    otherwise: 'reads',
  },
  'iptables-restore ip6tables-restore ebtables-restore': { reads: '-t, --test', otherwise: 'changes' },
  nft: {
    changes: [
      {
        sub: /^(?:add|create|insert|delete|destroy|flush|replace|rename|reset)(?: (?:rule|table|chain|set|element|ruleset|map|counter))?/,
      },
      '-f, --file',
    ],
    reads: '-c, --check, list, monitor',
  },
  ufw: { reads: 'status, show, version, app list', otherwise: 'changes' },
  'firewall-cmd': {
    changes: [
      {
        word: /^--(?:add|remove|set|change|reload|complete-reload|runtime-to-permanent|new|delete|panic-on|panic-off)/,
      },
    ],
    otherwise: 'reads',
  },
  ipset: { reads: 'list, save, test, -L, -S, -T', otherwise: 'changes' },
  conntrack: { changes: '-D, --delete, -F, --flush, -U, --update, -I, --create', otherwise: 'reads' },
  // https://man7.org/linux/man-pages/man8/ip.8.html: `ip addr` and its like list.
  'ip tc bridge': {
    valued: '-n -netns -family -f -batch -b',
    oneDash: true,
    changes: [
      {
        sub: /^\S+ (?:add|append|change|chg|c|del|delete|d|flush|replace|set|prepend|restore|up|down|attach|detach)(?= |$)/,
      },
    ],
    runs: [{ sub: 'netns exec', skip: 1 }],
    otherwise: 'reads',
  },
  ifconfig: { changes: [{ sub: /^\S+ \S+/, verb: 'ifconfig' }], otherwise: 'reads' },
  'ifup ifdown': { otherwise: 'changes' },
  'route arp': { changes: ['add, del, delete, flush, change', '-s, -d, --set, --delete'], otherwise: 'reads' },
  ethtool: {
    changes: [{ word: /^-(?:[A-Z]|s|-set.*|-reset|-change|-pause|-offload|-config.*|-flash)$/ }],
    otherwise: 'reads',
  },
  'iw iwconfig': { changes: [{ word: /^(?:set|del|add|connect|disconnect)$/ }], otherwise: 'reads' },
  nmcli: {
    changes: [
      {
        sub: /^\S+ (?:up|down|add|modify|delete|edit|reload|load|import|connect|disconnect|reapply|set|on|off)(?= |$)/,
      },
    ],
    otherwise: 'reads',
  },
  'networkctl resolvectl systemd-resolve netplan': {
    changes: [
      'up, down, reload, reconfigure, renew, forcerenew, delete, edit, mask, unmask, apply, try, set, generate, rebind',
      'flush-caches, reset-statistics, reset-server-features, dns, domain, llmnr, mdns, revert, log-level, --flush-caches, --set-dns',
    ],
    otherwise: 'reads',
  },
  'dhclient dhcpcd': { otherwise: 'changes' },
  'wg wg-quick ovs-vsctl ovs-ofctl': {
    changes: [
      'up, down, set, setconf, addconf, syncconf, save, add-br, del-br, add-port, del-port, remove, clear, add-flow, del-flows, mod-flows',
      'mod-port, replace-flows, set-controller, emer-reset',
    ],
    otherwise: 'reads',
  },
  // https://docs.openvswitch.org/en/latest/ref/ovs-appctl.8/
  'ovs-appctl ovn-appctl': {
    valued: '-t --target -T --timeout',
    changes: [
      'exit, recompute, vlog/set, vlog/reopen, vlog/close, fdb/flush, coverage/reset, dpctl/flush-conntrack, dpctl/del-flows',
      'cluster/kick, cluster/leave, cluster/failure-test, ovsdb-server/compact, ovsdb-server/disconnect-active-ovsdb-server',
    ],
    reads: `version, list-commands, connection-status, status, debug/status, cluster/status, cluster/sid, vlog/list, coverage/show,
      memory/show, fdb/show, dpif/show, ofproto/list, ofproto/trace, bond/show, lacp/show, tnl/ports/show, dpctl/show,
      dpctl/dump-flows, dpctl/dump-conntrack, inc-engine/show-stats, ovsdb-server/sync-status`,
  },
  'ovn-nbctl ovn-sbctl ovsdb-client': {
    valued: '--db -t --timeout -p --private-key --certificate --ca-cert',
    reads: `show, list, find, get, ls-list, lr-list, lsp-list, lrp-list, lr-route-list, lr-nat-list, acl-list, lb-list, lsp-get-up,
      lsp-get-addresses, lflow-list, dump-flows, get-connection, list-dbs, list-tables, dump, monitor, wait, get-schema`,
    otherwise: 'changes',
  },
  'vtysh birdc gobgp': {
    changes: [
      { word: /\b(?:conf(?:igure|ig)?|clear|no |write|disable|enable|restart|reload|shutdown|down|add|del)\b/ },
    ],
    otherwise: 'reads',
  },
  // https://curl.se/docs/manpage.html: data without `--get` is a POST, `-T` a PUT.
  curl: {
    valued: `-X --request -d --data --data-raw --data-binary --data-urlencode --data-ascii --json -F --form -T --upload-file -H --header -o
      --output -u --user -w --write-out -m --max-time --connect-timeout --retry --retry-delay --retry-max-time -A --user-agent -e --referer
      -b --cookie -c --cookie-jar -E --cert --key --cacert --resolve --connect-to -x --proxy --interface -r --range -y -Y --limit-rate
      --unix-socket --url -C --continue-at -D --dump-header -K --config -z --url-query --aws-sigv4 --oauth2-bearer --form-string`,
    acts: 'api',
    reads: [
      { word: ASKS },
      '-G, --get, -I, --head',
      { word: /^(?:-\w*X|--request=)?(?:GET|HEAD|OPTIONS)$/, with: '-X --request' },
    ],
    changes: [
      { with: '-X --request', word: /^(?:-\w*X|--request=)?DELETE$/i, verb: 'curl -X DELETE' },
      { with: '-X --request', word: /^(?:-\w*X|--request=)?PUT$/i, verb: 'curl -X PUT' },
      { with: '-X --request', word: /^(?:-\w*X|--request=)?PATCH$/i, verb: 'curl -X PATCH' },
      { with: '-X --request', word: /^(?:-\w*X|--request=)?(?!GET|HEAD|OPTIONS)[A-Z]+$/, verb: 'curl -X POST' },
      {
        with: '-d --data --data-raw --data-binary --data-urlencode --data-ascii --json -F --form --form-string',
        verb: 'curl -X POST',
      },
      { with: '-T --upload-file', verb: 'curl -T' },
      { with: '-o --output', word: SHARED_PLACE, verb: 'curl -o' },
    ],
    otherwise: 'reads',
  },
  wget: {
    valued:
      '-O --output-document -P --directory-prefix -o --header --post-data --method --body-data -t -T --timeout --tries -U --user --password',
    acts: 'api',
    changes: [
      '--post-data, --post-file',
      { word: /^(?:--method=)?(?:POST|PUT|PATCH|DELETE)$/i },
      { with: '-O -P', word: SHARED_PLACE },
    ],
    otherwise: 'reads',
  },
  // https://httpie.io/docs/cli
  'http https xh': {
    acts: 'api',
    reads: [{ word: ASKS }],
    changes: [{ sub: /^(?:POST|PUT|PATCH|DELETE)\b/i }, { word: /^[\w-]+:?=[^=]/, verb: 'http POST' }],
    otherwise: 'reads',
  },
  grpcurl: {
    valued: '-d -H -proto -import-path -authority -cacert -cert -key',
    oneDash: true,
    acts: 'api',
    changes: '-d',
    otherwise: 'reads',
  },
  'ftp sftp lftp smbclient': { valued: '-b -c -e -P -U', acts: 'api', changes: '-b, -c, -e', otherwise: 'reads' },
  // Name servers.
  nsupdate: { acts: 'api', otherwise: 'changes' },
  rndc: {
    valued: '-b -c -k -p -s -y',
    reads: 'status, stats, zonestatus, showzone, nta -dump, tsig-list, recursing, signing -list',
    otherwise: 'changes',
  },
  'unbound-control pdnsutil pdns_control knotc nsd-control dnsmasq coredns': {
    valued: '-c -s',
    reads: `status, stats, stats_noreset, list-zone, list-all-zones, show-zone, check-zone, check-all-zones, list_local_zones, list_forwards,
      dump_cache, lookup, zone-status, zone-read, conf-read, uptime, list, ping, rping, version, current-config, zonestatus, list-keys`,
    otherwise: 'changes',
  },
  // Servers of the Web, and in front of them.
  nginx: { valued: '-s -c -p -g', reads: '-t, -T, -v, -V, -h', otherwise: 'changes' },
  'apachectl apache2ctl httpd': {
    valued: '-k -f',
    reads: '-t, -S, -M, -l, -v, -V, configtest, status, fullstatus',
    otherwise: 'changes',
  },
  'a2ensite a2dissite a2enmod a2dismod a2enconf a2disconf': { otherwise: 'changes' },
  caddy: {
    valued: '--config --adapter --address',
    changes: 'reload, stop, start, run, trust, untrust, upgrade, add-package, remove-package',
    reads: 'validate, adapt, fmt, list-modules, version, build-info, environ, hash-password, storage',
  },
  haproxy: { valued: '-f -C -D', reads: '-c, -v, -vv', otherwise: 'changes' },
  'varnishadm varnishd': {
    valued: '-T -S -n -t',
    changes:
      'ban, vcl.use, vcl.load, vcl.discard, vcl.inline, param.set, param.reset, stop, start, backend.set_health, vcl.label, storage.clear',
    otherwise: 'reads',
  },
  'squid envoy traefik': {
    valued: '-k -f -c',
    reads: '-v, -kcheck, -kparse, version, healthcheck',
    otherwise: 'changes',
  },
  postsuper: { otherwise: 'changes' },
  'postqueue mailq exim sendmail postcat': {
    changes: ['-f, -i, -s', { word: /^-(?:M\w*|qff?|Mrm)$/ }],
    otherwise: 'reads',
  },
  'postfix dovecot doveadm': {
    reads:
      'status, check, who, user, log find, stats, config, mailbox list, fetch, search, index status, replicator status',
    otherwise: 'changes',
  },
  postconf: { changes: '-e, -X, -M, -F', otherwise: 'reads' },
  // Certificates. https://eff-certbot.readthedocs.io/en/stable/using.html
  certbot: {
    valued:
      '-d --domain --domains --cert-name -m --email -w --webroot-path --deploy-hook --pre-hook --post-hook --key-type --server --config-dir',
    reads: 'certificates, plugins, show_account, --dry-run',
    otherwise: 'changes',
  },
  'acme.sh lego step dehydrated': {
    valued: '-d --domain -w --ca-url --root --domains --email --path -m',
    reads: [
      '--list, --info, list, certificate inspect, certificate verify, certificate lint, certificate fingerprint, ca health, crypto, ca roots',
    ],
    otherwise: 'changes',
  },
  openssl: {
    oneDash: true,
    acts: 'files',
    changes: [
      { with: '-out', word: SHARED_PLACE },
      { with: '-keyout', word: SHARED_PLACE },
    ],
    otherwise: 'reads',
  },
  'keytool certutil update-ca-certificates update-ca-trust trust': {
    oneDash: true,
    reads: '-list, -printcert, -L, -V, list, dump, extract',
    otherwise: 'changes',
  },
  'nc ncat netcat socat telnet': { valued: '-w -p -s -i -x -X -q', otherwise: 'reads' },
  'pscp psftp': { changes: [{ last: REMOTE_PLACE }], otherwise: 'reads' },
  'wakeonlan etherwake wol ipmitool racadm': {
    valued: '-H -I -U -P -L -p -f -C -r -u',
    reads: `chassis status, chassis power status, power status, sdr, sel list, sel elist, sel info, sensor, fru, mc info, lan print, user list,
      channel info, getsel, getsysinfo, serveraction powerstatus, sol activate, bmc info, dcmi power reading`,
    otherwise: 'changes',
  },
};
