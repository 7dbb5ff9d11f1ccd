import type { CommandTable } from '../facts.ts';
import { SHARED_PLACE } from './paths.ts';

export const packages: CommandTable = {
  // https://manpages.debian.org/stable/apt/apt-get.8.en.html: `-s` says what would be done.
  'apt apt-get aptitude nala': {
    valued: '-o -c -t --target-release',
    reads: [
      { with: '-s --simulate --just-print --no-act --recon' },
      'list, search, show, policy, depends, rdepends, changelog, showsrc, download, check, why, why-not, versions, indextargets, --version',
    ],
    otherwise: 'changes',
  },
  'apt-cache apt-file apt-config apt-listchanges apt-show-versions needrestart rpmquery repoquery deborphan': {
    otherwise: 'reads',
  },
  'apt-mark': { reads: 'showhold, showauto, showmanual, showinstall', otherwise: 'changes' },
  'apt-key add-apt-repository dpkg-reconfigure update-alternatives alternatives unattended-upgrade do-release-upgrade':
    {
      reads: '--list, --display, --query, list, finger, --dry-run',
      otherwise: 'changes',
    },
  dpkg: {
    changes:
      '-i, --install, -r, --remove, -P, --purge, --configure, --unpack, --set-selections, --add-architecture, --clear-selections, --triggers-only',
    otherwise: 'reads',
  },
  'dpkg-query': { otherwise: 'reads' },
  'yum dnf microdnf tdnf zypper': {
    valued: '--enablerepo --disablerepo -x --exclude --releasever -r --repo -c',
    reads: [
      `list, search, info, provides, whatprovides, repolist, repoquery, check-update, deplist, history list, history info, updateinfo, se, if, lu,
      list-updates, list-patches, lp, packages, pa, repos, lr, patch-check, needs-restarting, repoinfo, check, locks, ll, module list`,
      { with: '--assumeno --dry-run -D' },
    ],
    otherwise: 'changes',
  },
  rpm: {
    changes:
      '-i, --install, -U, --upgrade, -F, --freshen, -e, --erase, --import, --rebuilddb, --initdb, --reinstall, --setperms',
    otherwise: 'reads',
  },
  'apk pacman yay emerge xbps-install xbps-remove pkg pkg_add pkg_delete slackpkg': {
    reads:
      'info, search, list, policy, stats, version, audit, which, query, -Q, -Qi, -Ql, -Ss, -Si, -s, -p, --pretend, --simulate',
    otherwise: 'changes',
  },
  'rpm-ostree bootc transactional-update': { reads: 'status, db, search, compose', otherwise: 'changes' },
  'snap flatpak': {
    reads:
      'list, info, find, search, version, changes, tasks, connections, interfaces, services, logs, known, get, history, remote-ls, remotes, ps',
    otherwise: 'changes',
  },
  'brew port nix-env nix nixos-rebuild guix': {
    reads:
      'list, ls, info, search, outdated, deps, uses, doctor, config, log, desc, leaves, --version, show, why-depends, eval, path-info, build, flake show, dry-build, dry-run, -q, --query',
    otherwise: 'changes',
  },
  'pip pip3 pipx uv poetry conda mamba pipenv': {
    valued: '-r --requirement -i --index-url -t --target -c --constraint -n --name -p --prefix',
    reads:
      'list, show, freeze, search, check, download, config list, config get, cache info, cache list, index, debug, info, env list, pip list, pip show, graph, version, tree',
    otherwise: 'changes',
  },
  'npm pnpm yarn bun npx corepack': {
    valued: '--prefix -C --workspace -w --registry --cwd',
    acts: 'folder',
    reads:
      'list, ls, view, info, show, outdated, audit, why, explain, root, prefix, config get, config list, ping, whoami, search, doctor, pack, help, version, explore, fund, query',
    changes: `install, i, ci, add, uninstall, remove, rm, update, up, upgrade, publish, unpublish, deprecate, dist-tag, prune, rebuild, link, unlink, dedupe,
      audit fix, config set, config delete, cache clean, owner, access, token, star, team`,
  },
  'gem bundle composer cargo mix': {
    reads:
      'list, search, show, info, outdated, environment, why, depends, licenses, validate, check, tree, build, test, fmt, clippy, doc, metadata, exec, run, help, audit, status, contents, specification, --version',
    otherwise: 'changes',
  },
  go: { acts: 'folder', otherwise: 'reads' },
  // What these do is in a file of their own; so only the team can say.
  'make rake just task gradle mvn ant ninja': {
    valued: '-C -f -j --directory --file',
    acts: 'folder',
    reads: '-n, --dry-run, --just-print, --list, -l',
  },
};

export const runtimes: CommandTable = {
  // https://docs.oracle.com/en/java/javase/21/docs/specs/man/jcmd.html
  jcmd: {
    reads: [
      {
        word: /^(?:Thread\.print|VM\.(?!set_flag|log|unlog)\w+|GC\.(?:heap_info|class_histogram|class_stats|finalizer_info)|JFR\.(?:check|view|query)|Compiler\.(?:codecache|codelist|queue|CodeHeap_Analytics|memory|perfmap)|System\.\w+|JVMTI\.data_dump|PerfCounter\.print|help|ManagementAgent\.status)$/,
      },
      '-l, -h',
    ],
    changes: [
      { word: /^GC\.heap_dump$/, verb: 'jcmd GC.heap_dump' },
      { word: /^GC\.run(?:_finalization)?$/, verb: 'jcmd GC.run' },
      { word: /^VM\.set_flag$/, verb: 'jcmd VM.set_flag' },
      { word: /^VM\.(?:log|unlog)$/, verb: 'jcmd VM.log' },
      { word: /^JFR\.(?:start|stop|dump|configure)$/, verb: 'jcmd JFR' },
      { word: /^ManagementAgent\.(?:start|start_local|stop)$/, verb: 'jcmd ManagementAgent' },
      { word: /^Compiler\.directives_(?:add|remove|replace|clear)$/, verb: 'jcmd Compiler' },
      { word: /^Thread\.(?:dump_to_file|vthread_\w+)$/, verb: 'jcmd Thread.dump_to_file' },
    ],
    otherwise: 'reads',
  },
  // A dump stops the process while it is written.
  jmap: { changes: [{ word: /^-(?:dump|histo:live|F)/, verb: 'jmap' }], otherwise: 'reads' },
  jhsdb: {
    valued: '--pid --exe --core --dumpfile --connect',
    oneDash: true,
    changes: [{ with: '--binaryheap', verb: 'jhsdb jmap' }],
    otherwise: 'reads',
  },
  'jstack jstat jps jfr jdeps': { otherwise: 'reads' },
  jinfo: { changes: [{ word: /^-flag$/ }], otherwise: 'reads' },
  jattach: { changes: [{ word: /^(?:load|setflag|dumpheap|agentProperties|datadump)$/ }], otherwise: 'reads' },
  'async-profiler profiler.sh asprof': { valued: '-d -e -f -i', otherwise: 'reads' },
  'py-spy rbspy austin pyrasite memray phpspy': {
    valued: '-p --pid -o --output -d --duration -r --rate -f --format',
    otherwise: 'reads',
  },
  'strace ltrace perf bpftrace tcpdump tshark ngrep dtrace bcc sysdig': {
    valued: '-p -e -o -i -w -c -s -F -a -C -G -W -f -y -n -r',
    otherwise: 'reads',
    runs: [],
  },
  gdb: { valued: '-p --pid -ex -x -c', otherwise: 'changes' },
  'delve dlv': { reads: 'version, core', otherwise: 'changes' },
  'coredumpctl systemd-cgtop systemd-analyze systemd-cgls systemd-detect-virt systemd-path systemd-escape busctl': {
    otherwise: 'reads',
  },
  'systemd-tmpfiles systemd-sysusers systemd-firstboot systemd-machine-id-setup bootctl systemd-cryptenroll': {
    reads: 'status, list, --cat-config',
    otherwise: 'changes',
  },
  php: { valued: '-d -c', reads: '-v, -m, -i, --ini, --ri', runs: [] },
  artisan: { otherwise: 'changes' },
  'jq yq xq dasel': {
    valued: '--arg --argjson --slurpfile --rawfile --indent',
    acts: 'files',
    changes: '-i, --inplace, --in-place',
    otherwise: 'reads',
  },
  'zip split csplit': { acts: 'files', changes: [{ last: SHARED_PLACE }], otherwise: 'reads' },
};
