import type { CommandTable } from '../facts.ts';

/** The shells, which run a text: `bash -c`, a script on their standard input, or what is typed into them. */
const SHELL = {
  valued: '-o -O --rcfile --init-file',
  runs: [{ option: '-c' }, {}],
  stdin: 'shell',
  session: 'inner',
} as const;

/** https://man.openbsd.org/ssh.1: what follows the host is put together with spaces, and a shell there reads it. */
const SSH = {
  valued: '-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -P -Q -R -S -W -w',
  runs: [{ skip: 1, joined: true, elsewhere: true }],
  reads: '-N, -V, -Q, -G, -O',
  stdin: 'shell',
  session: 'new',
} as const;

/** Commands that run another one, and what they take before it. */
export const runners: CommandTable = {
  'bash sh dash ash zsh ksh mksh rbash fish csh tcsh': SHELL,
  // https://www.sudo.ws/docs/man/sudo.man/
  'sudo doas pfexec': {
    valued: `-u --user -g --group -p --prompt -C --close-from -D --chdir -h --host -R --chroot -r --role -t --type -T
      --command-timeout -U --other-user -a --auth-type`,
    reads: '-l, --list, -v, --validate, -V',
    runs: [{}],
    session: 'inner',
  },
  sudoedit: { acts: 'files', otherwise: 'reads' },
  'su runuser': {
    valued: '-c --command -s --shell -g --group -G -w -u --user',
    runs: [{ option: '-c --command' }, { dashes: true }],
    session: 'inner',
  },
  'gosu su-exec setpriv chpst': { valued: '-u --reuid --regid', runs: [{ skip: 1 }] },
  env: { valued: '-u --unset -C --chdir', runs: [{}], otherwise: 'reads' },
  'nohup builtin unbuffer caffeinate catchsegv eatmydata proxychains proxychains4 torsocks tini dumb-init pkexec xvfb-run systemd-inhibit linux32 linux64 busybox toybox chronic':
    { runs: [{}] },
  command: { reads: '-v, -V', runs: [{}] },
  exec: { valued: '-a', runs: [{}], otherwise: 'reads' },
  'time stdbuf setsid unshare ts': {
    valued: '-f --format -o --output -i --input -e --error -S --setuid -G --setgid --root -w --wd',
    runs: [{}],
    otherwise: 'reads',
  },
  nice: { valued: '-n --adjustment', runs: [{}] },
  timeout: { valued: '-k --kill-after -s --signal', runs: [{ skip: 1 }] },
  'chroot flock setarch firejail': {
    session: 'inner',
    valued: '-w --wait --timeout -E -c --command --userspec --groups',
    runs: [{ option: '-c --command' }, { skip: 1 }],
  },
  nsenter: {
    valued: '-t --target -S --setuid -G --setgid -r --root -w --wd',
    runs: [{}],
    session: 'inner',
  },
  'ip-netns crun runc': {
    runs: [{ sub: 'exec', skip: 1, elsewhere: true }],
    reads: 'list, state, events, ps',
    otherwise: 'changes',
  },
  // https://www.gnu.org/software/findutils/manual/html_node/find_html/Invoking-xargs.html
  xargs: {
    valued: '-a --arg-file -d --delimiter -E -I -L --max-lines -n --max-args -P --max-procs -s --max-chars',
    runs: [{}],
    otherwise: 'reads',
  },
  parallel: {
    valued: '-j --jobs -S --sshlogin -a --arg-file -I --delay --timeout --retries --colsep -n -N -d',
    runs: [{ joined: true }],
  },
  watch: { valued: '-n --interval -q --equexit', runs: [{ joined: true }] },
  'eval trap': { runs: [{ joined: true }] },
  script: { valued: '-c --command -t -m -o -I -O -B', runs: [{ option: '-c --command' }], otherwise: 'reads' },
  // What follows `-` or a file is a script that is somewhere else.
  'source .': { acts: 'files', otherwise: 'reads' },
  'ssh slogin autossh': SSH,
  sshpass: { valued: '-p -f -d -P', runs: [{}] },
  mosh: {
    valued: '-p --ssh --server --client',
    runs: [
      { dashes: true, elsewhere: true },
      { skip: 1, elsewhere: true },
    ],
    session: 'new',
  },
  // https://goteleport.com/docs/reference/cli/tsh/
  tsh: {
    valued: '--proxy --user --cluster -l --login --ttl',
    reads:
      'ls, status, login, logout, kube ls, db ls, apps ls, clusters, join, play, request, recordings, version, scp, proxy, mfa, db connect, kube login',
    runs: [
      { sub: 'ssh', skip: 1, joined: true, elsewhere: true },
      { sub: 'kube exec', skip: 1, elsewhere: true },
    ],
    session: 'new',
  },
  'pssh parallel-ssh pdsh clush dsh mussh': {
    valued: '-h --hosts -H --host -l --user -p --par -t --timeout -w -x -g -f -o -e -O -m -c',
    runs: [
      { joined: true, elsewhere: true },
      { option: '-c', elsewhere: true },
    ],
  },
  'aws-vault op doppler chamber envchain infisical teller saml2aws granted sops-exec dotenv': {
    reads: 'list, login, whoami, read, item list, item get, vault list, secrets, configs, me, export, history, get',
    runs: [{ sub: 'exec', skip: 1, dashes: true }, { sub: 'run', dashes: true }, { dashes: true }],
    otherwise: 'changes',
  },
};
