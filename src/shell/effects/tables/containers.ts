import type { CommandFacts, CommandTable } from '../facts.ts';

const DOCKER_VALUED = `-H --host --context -c --config -l --log-level --tlscacert --tlscert --tlskey -e --env -u --user -w
  --workdir --env-file --detach-keys --name -f --filter --format -n --tail --since --until -t --time --signal -s -v --volume
  -p --publish --network --entrypoint --restart -m --memory --cpus --file --project-name --profile --project-directory`;

/** https://docs.docker.com/reference/cli/docker/ · https://docs.podman.io/en/latest/Commands.html */
const DOCKER = {
  valued: DOCKER_VALUED,
  changes: `rm, rmi, kill, stop, start, restart, pause, unpause, run, create, update, rename, commit, build, push, tag, load, import,
    swarm, deploy, volume rm, volume prune, volume create, network rm, network prune, network create, network connect,
    network disconnect, image rm, image prune, image build, image push, image load, image import, image tag, container rm,
    container prune, container stop, container start, container restart, container kill, container pause, container unpause,
    container update, container rename, container create, container run, container commit, system prune, system reset,
    system migrate, system renumber, builder prune, buildx prune, buildx build, buildx rm, service update, service scale,
    service rm, service create, service rollback, stack deploy, stack rm, stack up, node update, node rm, node promote,
    node demote, config rm, config create, secret rm, secret create, plugin install, plugin rm, plugin enable, plugin disable,
    context rm, context create, checkpoint, trust, compose up, compose down, compose start, compose stop, compose restart,
    compose rm, compose kill, compose pause, compose unpause, compose create, compose run, compose build, compose pull,
    compose push, compose scale, compose watch, pod rm, pod stop, pod start, pod restart, pod kill, pod prune, pod create,
    machine rm, machine stop, machine start, machine init, machine reset, play kube, kube play, kube down, generate systemd,
    auto-update, unshare, untag, container checkpoint, container restore`,
  reads: [
    { sub: 'cp', last: /^[^:]*$/ },
    { sub: 'container cp', last: /^[^:]*$/ },
    `ps, logs, inspect, stats, top, images, image ls, image list, image inspect, image history, image save, history, port, diff, events,
    info, version, search, wait, attach, pull, login, logout, save, export, volume ls, volume inspect, network ls,
    network inspect, container ls, container list, container logs, container inspect, container stats, container top,
    container diff, container port, container wait, container attach, system df, system info, system events, system connection,
    service ls, service ps, service logs, service inspect, stack ls, stack ps, stack services, stack config, node ls, node ps,
    node inspect, config ls, config inspect, secret ls, secret inspect, plugin ls, context ls, context use, context inspect,
    compose ps, compose logs, compose config, compose images, compose top, compose events, compose port, compose ls, compose version,
    compose stats, pod ps, pod ls, pod list, pod logs, pod inspect, pod top, pod stats, machine ls, machine list, buildx ls, buildx du,
    healthcheck, generate kube, mount, buildx imagetools, manifest inspect, scout, desktop`,
  ],
  runs: [
    { sub: 'exec', skip: 1 },
    { sub: 'container exec', skip: 1 },
    { sub: 'compose exec', skip: 1 },
  ],
} as const satisfies CommandFacts;

const COMPOSE: CommandFacts = {
  valued: DOCKER_VALUED,
  acts: 'folder',
  changes: 'up, down, start, stop, restart, rm, kill, pause, unpause, create, run, build, pull, push, scale, watch',
  reads: 'ps, logs, config, images, top, events, port, ls, version, stats, attach, wait',
  runs: [{ sub: 'exec', skip: 1 }],
};

export const containers: CommandTable = {
  'docker podman nerdctl': { ...DOCKER, changes: [DOCKER.changes, 'cp, container cp'] },
  'docker-compose podman-compose': COMPOSE,
  // https://github.com/kubernetes-sigs/cri-tools/blob/master/docs/crictl.md
  crictl: {
    valued:
      '-r --runtime-endpoint -i --image-endpoint -t --timeout -c --config -o --output --name --state --tail --since',
    changes:
      'stop, rm, rmi, stopp, rmp, run, runp, create, start, update, pull, checkpoint, config set, update-runtime-config',
    reads: `ps, pods, images, logs, inspect, inspecti, inspectp, stats, statsp, info, version, imagefsinfo, attach, port-forward,
      completion, metricsp, runtime-config, events, config`,
    runs: [{ sub: 'exec', skip: 1 }],
  },
  ctr: {
    valued: '-n --namespace -a --address --timeout --connect-timeout',
    changes: [
      'run, tasks kill, tasks rm, tasks delete, tasks pause, tasks resume, tasks start, task kill, task rm, task delete, t kill',
      'containers rm, containers delete, containers create, container rm, c rm, images rm, images remove, images pull, images import',
      'images push, images tag, image rm, i rm, i pull, snapshots rm, content rm, content prune, leases, namespaces rm, namespaces create',
    ],
    reads: [
      'containers ls, containers list, containers info, container ls, c ls, tasks ls, tasks list, tasks ps, task ls, t ls, images ls',
      'images list, images check, image ls, i ls, snapshots ls, content ls, namespaces ls, version, info, plugins, events',
    ],
  },
  'buildah skopeo crane': {
    changes: 'bud, build, commit, push, rm, rmi, prune, copy, delete, sync, tag, append, from, run',
    reads:
      'images, inspect, list-tags, ls, containers, info, version, digest, manifest, pull, catalog, validate, config, export',
  },
  // https://www.libvirt.org/manpages/virsh.html
  virsh: {
    valued: '-c --connect',
    changes: `start, shutdown, reboot, reset, destroy, undefine, define, create, suspend, resume, save, restore, managedsave, migrate,
      snapshot-create, snapshot-create-as, snapshot-delete, snapshot-revert, setmem, setmaxmem, setvcpus, attach-device,
      attach-disk, attach-interface, detach-device, detach-disk, detach-interface, autostart, blockcommit, blockresize, edit,
      net-start, net-destroy, net-undefine, net-define, pool-start, pool-destroy, pool-delete, pool-undefine, vol-delete,
      vol-create, vol-wipe, vol-resize, inject-nmi, send-key, update-device`,
    reads: `list, dominfo, domstate, domblklist, domblkinfo, domiflist, domifaddr, domstats, domjobinfo, dumpxml, nodeinfo, net-list,
      net-info, net-dumpxml, pool-list, pool-info, vol-list, vol-info, version, console, vcpuinfo, snapshot-list, snapshot-info,
      capabilities, hostname, uri, domtime`,
  },
  // https://pve.proxmox.com/pve-docs/qm.1.html
  'qm pct': {
    changes: `start, stop, shutdown, reboot, reset, destroy, suspend, resume, migrate, rollback, snapshot, delsnapshot, set, create,
      clone, resize, unlock, restore, template, monitor, sendkey, mount, unmount, disk`,
    reads: 'list, status, config, pending, listsnapshot, showcmd, cpusets, df, guest',
    runs: [
      { sub: 'exec', skip: 1 },
      { sub: 'guest exec', skip: 1 },
    ],
  },
  'lxc incus': {
    valued: '--project --target --mode -t --type -s --storage -c --config',
    changes: `start, stop, restart, delete, launch, init, create, copy, move, publish, rename, restore, snapshot, rebuild, pause, config set,
      config unset, config edit, config device, profile, network create, network delete, network set, storage create, storage delete,
      storage set, storage volume, image delete, image import, cluster remove, cluster evacuate, cluster restore, file push, file delete`,
    reads: `list, ls, info, monitor, version, config show, config get, image list, image info, network list, network show, storage list,
      storage info, storage show, cluster list, cluster show, file pull, console, top, warning list, operation list`,
    runs: [{ sub: 'exec', skip: 1 }],
  },
  machinectl: {
    valued: '-M --machine -H --host -p --property -s --signal --kill-whom -n --lines -o --output',
    changes: `start, stop, login, poweroff, reboot, terminate, kill, remove, rename, clone, enable, disable, bind, copy-to, read-only,
      set-limit, clean, import-tar, import-raw, pull-tar, pull-raw`,
    reads:
      'list, status, show, list-images, image-status, show-image, list-transfers, copy-from, export-tar, export-raw',
    runs: [{ sub: 'shell', skip: 1 }],
  },
  vagrant: {
    changes: 'up, halt, destroy, reload, resume, suspend, provision, snapshot, box, package, upload, rdp',
    reads: 'status, global-status, port, ssh-config, validate, version, plugin list',
    runs: [{ sub: 'ssh', option: '-c --command' }],
  },
  // https://developer.hashicorp.com/nomad/docs/commands
  nomad: {
    oneDash: true,
    valued: '-address -region -namespace -job -task -token -s -n -tail-n',
    acts: 'api',
    changes: `run, stop, job run, job stop, job revert, job scale, job restart, job dispatch, job eval, job promote, job periodic force,
      job start, alloc restart, alloc signal, alloc stop, node drain, node eligibility, node meta, node purge, deployment fail,
      deployment pause, deployment promote, deployment resume, deployment unblock, server force-leave, server join, system gc,
      system reconcile, operator raft remove-peer, operator autopilot set-config, operator snapshot restore, volume create,
      volume delete, volume detach, volume register, volume deregister, namespace apply, namespace delete, var put, var purge,
      acl, quota apply, quota delete`,
    reads: `status, job status, job history, job inspect, job plan, job deployments, job allocs, job validate, alloc status, alloc logs,
      alloc fs, alloc checks, node status, deployment list, deployment status, server members, agent-info, plan, logs, version,
      operator raft list-peers, operator autopilot get-config, operator autopilot health, operator snapshot save, operator debug,
      operator metrics, volume status, namespace list, namespace status, var get, var list, eval list, eval status, monitor, ui, quota status`,
    runs: [
      { sub: 'alloc exec', skip: 1, elsewhere: true },
      { sub: 'exec', skip: 1, elsewhere: true },
    ],
  },
};
