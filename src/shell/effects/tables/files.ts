import type { CommandTable } from '../facts.ts';
import { REMOTE_PLACE, SHARED_PLACE } from './paths.ts';

/** Files and the disks under them. https://www.gnu.org/software/coreutils/manual/coreutils.html · man7.org, section 8 */
export const files: CommandTable = {
  'rm rmdir unlink shred srm wipe': { valued: '-n -s --size --iterations', acts: 'files', otherwise: 'changes' },
  mv: {
    valued: '-t --target-directory -S --suffix',
    acts: 'files',
    changes: [{ word: SHARED_PLACE, verb: 'mv' }],
    otherwise: 'reads',
  },
  'cp install ln mkdir mkfifo mknod touch': {
    valued: '-t --target-directory -S --suffix -m --mode -o --owner -g --group -d --date -r --reference',
    acts: 'files',
    changes: [{ last: SHARED_PLACE }],
    otherwise: 'reads',
  },
  'chmod chown chgrp chattr setfacl setfattr setcap': {
    valued: '-m --modify -x --remove -n -v --reference --from',
    acts: 'files',
    changes: [{ last: SHARED_PLACE }],
    otherwise: 'reads',
  },
  tee: { acts: 'files', changes: [{ word: SHARED_PLACE, verb: 'tee' }], otherwise: 'reads' },
  'truncate fallocate': {
    valued: '-s --size -r --reference -o --offset -l --length',
    acts: 'files',
    otherwise: 'changes',
  },
  dd: {
    acts: 'files',
    changes: [{ word: new RegExp(`^of=(?:${SHARED_PLACE.source.slice(1)})`), verb: 'dd' }],
    otherwise: 'reads',
  },
  'sed gsed': {
    valued: '-e --expression -f --file -l --line-length',
    acts: 'files',
    changes: '-i, --in-place',
    otherwise: 'reads',
  },
  'perl ruby': {
    valued: '-I -M',
    acts: 'files',
    changes: [{ word: /^-(?:(?=\w*i)\w+|\w*i\.\w+)$/, with: '-i', verb: 'perl -i' }],
  },
  'awk gawk mawk': { valued: '-F -v -f', acts: 'files', changes: [{ word: /^inplace$/ }], otherwise: 'reads' },
  patch: { valued: '-p -i --input -d --directory -o', acts: 'files', otherwise: 'changes' },
  sort: {
    valued: '-k -t -o -T -S',
    acts: 'files',
    changes: [{ with: '-o --output', word: SHARED_PLACE }],
    otherwise: 'reads',
  },
  find: {
    oneDash: true,
    valued: `-name -iname -path -ipath -type -mtime -mmin -atime -amin -ctime -cmin -size -maxdepth -mindepth -user -group -perm -newer
      -regex -printf -fprintf -inum -links -uid -gid -fstype -regextype -fprint -fls -wholename -samefile -newermt`,
    acts: 'files',
    changes: '-delete',
    otherwise: 'reads',
    runs: [{ option: '-exec -execdir -ok -okdir', untilSemicolon: true }],
  },
  fd: {
    valued: '-e -t -d -S',
    acts: 'files',
    otherwise: 'reads',
    runs: [{ option: '-x -X --exec --exec-batch', untilSemicolon: true }],
  },
  rsync: {
    valued:
      '-e --rsh --exclude --include --exclude-from --include-from --bwlimit --timeout -f --filter --chmod --rsync-path --log-file -B',
    acts: 'files',
    reads: ['-n, --dry-run, --list-only'],
    changes: [{ last: REMOTE_PLACE }, { last: SHARED_PLACE }, '--remove-source-files, --delete, --delete-after, --del'],
    otherwise: 'reads',
  },
  scp: {
    valued: '-c -F -i -J -l -o -P -S -D -X',
    acts: 'files',
    changes: [{ last: REMOTE_PLACE }, { last: SHARED_PLACE }],
    otherwise: 'reads',
  },
  'tar bsdtar': {
    valued: '-f --file -C --directory -T --exclude -X --transform -b',
    acts: 'files',
    changes: [
      { word: /^-?-?(?:extract|get|[a-wyzA-Z]*x[a-zA-Z]*)$/, with: '-C --directory', verb: 'tar -x' },
      { with: '-x --extract --get', word: /^\/(?!tmp|var\/tmp)/, verb: 'tar -x' },
      '--delete, --remove-files',
    ],
    otherwise: 'reads',
  },
  unzip: { valued: '-d -x', acts: 'files', changes: [{ with: '-d', word: SHARED_PLACE }], otherwise: 'reads' },
  'gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd pigz lz4 compress': {
    valued: '-S --suffix -T --threads -o',
    acts: 'files',
    reads: '-c, --stdout, --to-stdout, -t, --test, -l, --list',
    changes: [{ word: SHARED_PLACE }],
    otherwise: 'reads',
  },
  'restic borg rclone duplicity': {
    valued: '-r --repo --password-file --host --tag --path --target -p --config',
    acts: 'api',
    changes: `forget, prune, init, restore, rebuild-index, repair, unlock, migrate, delete, recreate, break-lock, compact, rename, extract,
      sync, copy, move, copyto, moveto, purge, deletefile, rmdir, rmdirs, dedupe, cleanup, create, backup, key`,
    reads:
      'snapshots, ls, list, stats, check, find, diff, info, cat, lsd, lsl, lsf, size, about, dump, mount, version, export-tar',
  },
};

export const disks: CommandTable = {
  'mkfs mkfs.ext4 mkfs.ext3 mkfs.ext2 mkfs.xfs mkfs.btrfs mkfs.vfat mkfs.fat mke2fs mkswap mkdosfs newfs wipefs': {
    valued: '-t --types -L -n -U',
    // mke2fs(8), wipefs(8): `-n` says what would be done. To mkfs.xfs it is a size.
    reads: [],
    otherwise: 'changes',
  },
  'fsck e2fsck fsck.ext4 fsck.xfs xfs_repair fsck.ext3 btrfsck': {
    valued: '-t -b',
    reads: '-n, -N',
    otherwise: 'changes',
  },
  'fdisk sfdisk gdisk cfdisk': { reads: '-l, --list, -s, -d, --dump', otherwise: 'changes' },
  sgdisk: { reads: '-p, --print, -i, --info, -v, --verify', otherwise: 'changes' },
  parted: { reads: ['-l, --list', { word: /^(?:print|p)$/ }], otherwise: 'changes' },
  'partprobe kpartx growpart blkdiscard hdparm nvme sg_reset partx': {
    changes:
      'format, sanitize, delete-ns, create-ns, attach-ns, detach-ns, reset, subsystem-reset, fw-download, fw-commit, write-zeroes, dsm',
    reads: [
      'list, smart-log, id-ctrl, id-ns, error-log, list-subsys, list-ns, show-regs, version, --dry-run',
      { with: '-I -i -t -T -C -l -s' },
    ],
    otherwise: 'changes',
  },
  'resize2fs tune2fs xfs_growfs xfs_admin e2label xfs_fsr fstrim e4defrag': {
    reads: '-l, -P, -n, --dry-run, -D',
    otherwise: 'changes',
  },
  // https://man7.org/linux/man-pages/man8/lvm.8.html: `-t` tests.
  'lvcreate lvextend lvreduce lvremove lvresize lvchange lvconvert lvrename vgcreate vgextend vgreduce vgremove vgchange vgrename vgexport vgimport vgmerge vgsplit vgcfgrestore pvcreate pvremove pvmove pvresize pvchange':
    { reads: '-t, --test', otherwise: 'changes' },
  cryptsetup: { reads: 'status, luksDump, isLuks, luksUUID', otherwise: 'changes' },
  mdadm: { reads: '--detail, -D, --examine, -E, --query, -Q, --monitor, -F', otherwise: 'changes' },
  dmsetup: { reads: 'ls, info, status, table, deps, version, targets, splitname', otherwise: 'changes' },
  multipath: { reads: '-l, -ll, -t, -T, -d', otherwise: 'changes' },
  'zpool zfs': {
    valued: '-o -O -t -r',
    reads: 'list, status, get, iostat, history, events, diff, holds, version, userspace, groupspace, send',
    otherwise: 'changes',
  },
  btrfs: {
    changes: `balance start, balance cancel, balance pause, balance resume, subvolume create, subvolume delete, subvolume snapshot,
      subvolume set-default, device add, device remove, device delete, replace, scrub start, scrub cancel, scrub resume, filesystem resize,
      filesystem defragment, filesystem label, rescue, check, property set, quota, qgroup, receive`,
    reads: `balance status, subvolume list, subvolume show, subvolume get-default, device stats, device usage, scrub status, filesystem show,
      filesystem df, filesystem usage, fi show, fi df, fi usage, filesystem du, property get, inspect-internal, send`,
  },
  mount: {
    valued: '-t -o -O -L -U',
    reads: ['-l, --show-labels'],
    changes: [{ sub: /^\S+/, verb: 'mount' }, '-a, --all, -o'],
    otherwise: 'reads',
  },
  'umount exportfs udevadm': {
    valued: '-t -O',
    reads: ['-v', 'info, monitor, settle, test'],
    otherwise: 'changes',
  },
  losetup: { reads: '-a, --all, -l, --list, -j, -f', otherwise: 'changes' },
  'setquota edquota quotaon quotaoff': { otherwise: 'changes' },
  // https://docs.ceph.com/en/latest/man/8/ceph/
  ceph: {
    changes: [
      'osd out, osd in, osd down, osd rm, osd purge, osd destroy, osd crush, osd set, osd unset, osd reweight, osd pool, osd lost',
      'osd scrub, osd deep-scrub, osd pause, osd unpause, osd stop, osd set-full-ratio, osd set-nearfull-ratio, osd pg-upmap',
      'pg repair, pg scrub, pg deep-scrub, pg force-recovery, pg force-backfill, mon remove, mon rm, mon add, mds fail, fs set, fs fail, fs rm',
      'config set, config rm, config assimilate-conf, mgr fail, mgr module, auth add, auth del, auth rm, auth caps, auth import',
      'orch daemon, orch restart, orch stop, orch start, orch apply, orch rm, orch host, orch osd, orch upgrade, orch redeploy',
      'tell, balancer, crash archive, crash rm, crash archive-all, health mute, health unmute, injectargs',
    ],
    reads: [
      { sub: 'osd pool', word: /^(?:ls|get|stats|autoscale-status)$/ },
      '-s, -w, status, health, df, osd tree, osd df, osd stat, osd status, osd dump, osd perf, osd pool ls, osd pool get, osd pool stats, pg stat, pg dump',
      'pg query, pg ls, pg map, mon stat, mon dump, quorum_status, mds stat, fs status, fs ls, versions, config get, config dump, config show',
      'auth get, auth list, auth ls, mgr services, mgr dump, orch ls, orch ps, orch status, crash ls, crash info, balancer status, log last',
      'osd find, osd metadata, osd crush tree, osd crush rule, osd ok-to-stop, osd safe-to-destroy, device ls, version, features, report, daemon',
    ],
  },
  'gluster drbdadm': {
    changes: `volume start, volume stop, volume delete, volume create, volume set, volume reset, volume heal, volume add-brick,
      volume remove-brick, volume replace-brick, volume rebalance, peer probe, peer detach, snapshot create, snapshot restore,
      snapshot delete, up, down, primary, secondary, connect, disconnect, invalidate, invalidate-remote, attach, detach, adjust, create-md,
      resize, verify, pause-sync, resume-sync`,
    reads:
      'volume info, volume status, volume list, volume get, volume profile, volume top, peer status, pool list, status, dump, cstate, dstate, role',
  },
};
