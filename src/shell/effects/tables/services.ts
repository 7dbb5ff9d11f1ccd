import type { CommandTable } from '../facts.ts';

/** Units, processes, the machine's own running, its clock, and who may log in. */
export const services: CommandTable = {
  // https://www.freedesktop.org/software/systemd/man/latest/systemctl.html
  systemctl: {
    valued: `-t --type --state -p --property -P -s --signal --kill-whom --kill-value -n --lines -o --output -H --host -M --machine
      --job-mode --what --root --image --when --message --check-inhibitors --preset-mode --timestamp`,
    changes: `start, stop, restart, reload, try-restart, reload-or-restart, try-reload-or-restart, condrestart, force-reload, isolate, kill,
      clean, freeze, thaw, set-property, bind, mount-image, service-watchdogs, reset-failed, enable, disable, reenable, preset, preset-all,
      mask, unmask, link, revert, add-wants, add-requires, edit, set-default, daemon-reload, daemon-reexec, cancel, set-environment,
      unset-environment, import-environment, log-level, log-target, service-log-level, poweroff, reboot, halt, kexec, soft-reboot,
      rescue, emergency, suspend, hibernate, default, exit, switch-root, sleep, suspend-then-hibernate, hybrid-sleep`,
    reads: `status, show, cat, help, is-active, is-failed, is-enabled, is-system-running, list-units, list-unit-files, list-sockets,
      list-timers, list-jobs, list-dependencies, list-machines, list-automounts, list-paths, get-default, show-environment, whoami`,
    // `systemctl --failed` lists.
    otherwise: 'reads',
  },
  // A script of the system's own; what it is told to do is after its name.
  'service rc-service invoke-rc.d': {
    reads: [{ word: /^(?:status|--status-all|--list)$/ }],
    changes: [{ sub: /^\S+ [\w-]+/ }],
    otherwise: 'changes',
  },
  initctl: { reads: 'list, status, version', otherwise: 'changes' },
  'rc-update update-rc.d chkconfig': { reads: 'show, --list', otherwise: 'changes' },
  'supervisorctl monit': {
    valued: '-c --configuration -s --serverurl -u --username -p --password',
    changes:
      'start, stop, restart, signal, reload, reread, update, add, remove, shutdown, clear, monitor, unmonitor, quit, reinit, fg',
    reads: 'status, tail, maintail, avail, pid, version, summary, report, validate',
  },
  pm2: {
    changes:
      'start, stop, restart, reload, delete, kill, scale, flush, reset, save, resurrect, startup, deploy, update, sendSignal, set',
    reads: 'list, ls, status, describe, show, logs, monit, info, prettylist, jlist, env, report',
  },
  'sv s6-svc': { reads: 'status', otherwise: 'changes' },
  launchctl: {
    changes:
      'load, unload, start, stop, kickstart, kill, bootstrap, bootout, enable, disable, remove, submit, setenv, reboot',
    reads: 'list, print, print-disabled, blame, dumpstate, procinfo',
  },
  'systemd-run': {
    valued: `--unit -p --property --uid --gid --nice -E --setenv --slice -d --working-directory --on-active --on-boot --on-calendar
      --description -M --machine -H --host`,
    runs: [{}],
    otherwise: 'changes',
  },
  // https://man7.org/linux/man-pages/man1/kill.1.html: signal 0 only asks whether it is there.
  kill: {
    oneDash: true,
    valued: '-s --signal -n -q --queue',
    reads: ['-l, -L, --list, --table, -0', { with: '-s -n', word: /^0$/ }],
    otherwise: 'changes',
  },
  'pkill killall killall5 skill snice': {
    oneDash: true,
    valued: '-s --signal -t -u -U -g -G -P --pidfile -F --ns',
    reads: '-l, --list, -0',
    otherwise: 'changes',
  },
  xkill: { otherwise: 'changes' },
  renice: { otherwise: 'changes' },
  'chrt ionice taskset prlimit choom': {
    // Without a process they run a command.
    valued: '-n --adjust -c --class --classdata',
    changes: '-p, --pid, -P, --pgid, -u, --uid',
    runs: [{ unless: '-p --pid -P --pgid -u --uid' }],
  },
  'reboot poweroff halt shutdown telinit init kexec': {
    reads: [{ with: '-c -w --wtmp-only --show' }],
    otherwise: 'changes',
  },
  fuser: { valued: '-n --namespace -s', changes: '-k, --kill', otherwise: 'reads' },
  gcore: { valued: '-o', otherwise: 'changes' },
  // https://www.freedesktop.org/software/systemd/man/latest/journalctl.html
  journalctl: {
    valued: `-u --unit --user-unit -n --lines -S --since -U --until -p --priority -o --output -t --identifier -T -g --grep -D --directory
      --file --root -M --machine --output-fields -c --cursor --after-cursor --cursor-file --facility --case-sensitive --namespace -i`,
    changes:
      '--vacuum-size, --vacuum-time, --vacuum-files, --rotate, --flush, --sync, --relinquish-var, --setup-keys, --update-catalog',
    otherwise: 'reads',
  },
  logrotate: { valued: '-s --state -m --mail -l --log', reads: '-d, --debug', otherwise: 'changes' },
  // https://www.freedesktop.org/software/systemd/man/latest/loginctl.html
  loginctl: {
    changes: `terminate-session, terminate-user, terminate-seat, kill-session, kill-user, lock-session, lock-sessions, unlock-session,
      unlock-sessions, enable-linger, disable-linger, activate, attach, flush-devices`,
    reads:
      'list-sessions, list-users, list-seats, session-status, user-status, seat-status, show-session, show-user, show-seat',
    otherwise: 'reads',
  },
  'hostnamectl localectl timedatectl': {
    valued: '-H --host -M --machine -p --property',
    changes: [
      { sub: /^set-[\w-]+/ },
      { sub: /^(?:hostname|icon-name|chassis|deployment|location) \S+/ },
      'ntp-servers, revert',
    ],
    otherwise: 'reads',
  },
  hostname: { changes: ['-F, --file, -b, --boot', { sub: /^\S+/, verb: 'hostname' }], otherwise: 'reads' },
  date: { valued: '-d --date -f --file -r --reference -I', changes: '-s, --set', otherwise: 'reads' },
  hwclock: { changes: '-w, --systohc, -s, --hctosys, --set, --adjust', otherwise: 'reads' },
  // https://chrony-project.org/doc/4.6/chronyc.html
  chronyc: {
    valued: '-h -p -f',
    changes: `makestep, burst, online, offline, onoffline, add, delete, settime, trimrtc, reset, rekey, refresh, reload, dump, writertc,
      allow, deny, local, manual, maxdelay, maxpoll, minpoll, polltarget, shutdown, cyclelogs, selectopts, reselect, smoothtime`,
    otherwise: 'reads',
  },
  'ntpdate ntpd sntp rdate': { reads: '-q, -d', otherwise: 'changes' },
  // https://man7.org/linux/man-pages/man8/sysctl.8.html: `sysctl name=value` writes with and without `-w`.
  sysctl: {
    changes: ['-w, --write, -p, --load, --system', { word: /^[\w./*-]+=/, verb: 'sysctl -w' }],
    otherwise: 'reads',
  },
  'modprobe insmod rmmod': {
    reads: '-n, --dry-run, --show, -c, --showconfig, -D, --show-depends',
    otherwise: 'changes',
  },
  'update-grub grub-install grub2-mkconfig grub-mkconfig dracut update-initramfs mkinitcpio ldconfig depmod': {
    otherwise: 'changes',
  },
  'swapon swapoff': { reads: '-s, --summary, --show', otherwise: 'changes' },
  dmesg: {
    valued: '-f -l --facility --level --since --until',
    changes: '-C, --clear, -c, --read-clear, -n',
    otherwise: 'reads',
  },
  crontab: { valued: '-u', reads: '-l', otherwise: 'changes' },
  'at batch': { reads: '-l', otherwise: 'changes' },
  atrm: { otherwise: 'changes' },
  // Who may log in.
  'useradd usermod userdel groupadd groupmod groupdel adduser deluser addgroup delgroup gpasswd chpasswd newusers chsh chfn':
    {
      otherwise: 'changes',
    },
  passwd: { reads: '-S, --status', otherwise: 'changes' },
  chage: { valued: '-d -E -I -m -M -W', reads: '-l, --list', otherwise: 'changes' },
  faillock: { changes: '--reset', otherwise: 'reads' },
  'pam_tally2 faillog': { changes: '-r, --reset', otherwise: 'reads' },
  'visudo vipw vigr': { reads: '-c, --check', otherwise: 'changes' },
  'setenforce setsebool semanage restorecon chcon semodule': { reads: '-n, -l, --list', otherwise: 'changes' },
  'aa-enforce aa-complain aa-disable apparmor_parser': { otherwise: 'changes' },
  auditctl: { reads: '-l, -s, -v', otherwise: 'changes' },
  'fail2ban-client': {
    changes: [
      { word: /^(?:banip|unbanip|set|start|stop|reload|restart|add|unban|flushlogs)$/, verb: 'fail2ban-client' },
    ],
    otherwise: 'reads',
  },
};
