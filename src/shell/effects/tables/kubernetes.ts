import type { CommandTable, Rule } from '../facts.ts';

/** https://kubernetes.io/docs/reference/kubectl/kubectl/ */
const GLOBAL = `-n --namespace --context --cluster --user --kubeconfig -s --server --token --as --as-group --as-uid
  --certificate-authority --client-certificate --client-key --tls-server-name --request-timeout --cache-dir
  --profile --profile-output --log-flush-frequency -v --v --vmodule --username --password`;
/** What subcommands take for a value. */
const OF_SUBCOMMANDS = `-f --filename -l --selector -o --output -k --kustomize -c --container --field-selector --type -p
  --patch --patch-file --replicas --current-replicas --grace-period --timeout --field-manager --overrides --image
  --target --copy-to --tail --since --since-time --sort-by --template -L --label-columns --to-revision --revision
  --resource-version --from-literal --from-file --from-env-file --port --target-port --protocol --name --address
  --pod-running-timeout --max-log-requests --limit-bytes --chunk-size --skip-wait-for-delete-timeout --pod-selector
  --raw --for --env -e --subresource --min --max --cpu-percent --limits --requests --serviceaccount --clusterrole
  --role --verb --resource --schedule --profile-output --custom --retries`;

const DOWNLOAD: Rule = { sub: 'cp', last: /^[^:]*$/ };

/** What a deployment tool that sends Kubernetes' API changes is known to change. */
const KUBECTL = {
  valued: `${GLOBAL} ${OF_SUBCOMMANDS}`,
  acts: 'api',
  family: 'kubernetes',
  changes: [
    'apply, autoscale, certificate approve, certificate deny, cordon, create, delete, drain, edit, expose',
    'patch, replace, run, scale, taint, uncordon, debug, auth reconcile',
    'rollout undo, rollout restart, rollout pause, rollout resume, rollout cancel, rollout retry',
    'set image, set resources, set selector, set serviceaccount, set subject',
    'set env, annotate, label, cp',
    'apply set-last-applied, apply edit-last-applied',
    // Plugins that are as usual as subcommands.
    'argo rollouts abort, argo rollouts promote, argo rollouts restart, argo rollouts retry, argo rollouts set',
    'argo rollouts undo, argo rollouts pause',
    'cnpg promote, cnpg restart, cnpg reload, cnpg destroy, cnpg fencing, cnpg hibernate, cnpg maintenance',
    'cert-manager renew, cert-manager approve, cert-manager deny, node-shell, rollouts undo, rollouts abort',
  ],
  reads: [
    DOWNLOAD,
    'set env --list, annotate --list, label --list',
    'get, describe, logs, top, explain, diff, events, version, wait, port-forward, proxy, attach, api-resources',
    'api-versions, cluster-info, auth can-i, auth whoami, certificate, rollout status, rollout history, config',
    'kustomize, completion, options, plugin, create token, apply view-last-applied, argo rollouts get',
    'argo rollouts list, argo rollouts status, cnpg status, cert-manager status, cert-manager check, ctx, ns, tree',
    'neat, stern, krew, alpha, help',
  ],
  selects: 'config use-context, config set-context, ctx, ns, config set-credentials, config set-cluster',
  runs: [
    { sub: 'exec', skip: 1, elsewhere: true },
    { sub: 'debug', dashes: true, elsewhere: true, session: true },
  ],
} as const;

export const kubernetes: CommandTable = {
  'kubectl k microk8s.kubectl': KUBECTL,
  // https://docs.openshift.com/container-platform/latest/cli_reference/openshift_cli/administrator-cli-commands.html
  oc: {
    ...KUBECTL,
    changes: [
      ...KUBECTL.changes,
      'adm cordon, adm uncordon, adm drain, adm taint, adm policy, adm prune, adm upgrade, adm certificate',
      'adm restart-kubelet, adm reboot-machine-config-pool, adm node-logs delete, rollback, cancel-build, start-build',
      'import-image, new-app, new-build, new-project, tag, process, idle, set probe, set triggers, set volume',
      'rollout latest, adm groups, policy, adm ocp-certificates, adm copy-to-node',
    ],
    reads: [
      ...KUBECTL.reads,
      'status, project, projects, whoami, adm top, adm inspect, adm must-gather, adm node-logs, adm release',
      'adm upgrade status, login, logout, extract, rsync, observe, image info, adm wait-for-stable-cluster',
    ],
    selects: `${KUBECTL.selects}, project`,
    runs: [...KUBECTL.runs, { sub: 'rsh', skip: 1, elsewhere: true, session: true }],
  },
  // https://kubevirt.io/user-guide/user_workloads/virtctl_client_tool/
  virtctl: {
    valued: `${GLOBAL} --volume-name --claim-name --serial --cache --bus -c --command -i --identity-file --local-ssh-opts -l
      --image-path --pvc --dv --size --storage-class --uploadproxy-url --access-mode --output --vm --port --name --type`,
    acts: 'api',
    family: 'kubernetes',
    changes: `start, stop, restart, soft-reboot, reset, pause, unpause, migrate, migrate-cancel, addvolume, removevolume, memory-dump,
      image-upload, vmexport create, vmexport delete, expose, unexpose, credentials, adm, guestfs`,
    reads: [
      { sub: 'scp', last: /^[^:]*$/ },
      'console, vnc, port-forward, guestosinfo, fslist, userlist, version, usbredir, permitted-devices, create',
      'vmexport download, objectgraph, completion, help',
    ],
    runs: [
      { sub: 'ssh', option: '-c --command', elsewhere: true },
      { sub: 'ssh', skip: 1, joined: true, elsewhere: true, session: true },
    ],
  },
  'kubectx kubens': { acts: 'api', family: 'kubernetes', otherwise: 'reads', selects: [{}] },
  // https://helm.sh/docs/helm/
  helm: {
    valued: `${GLOBAL} --kube-context --kube-apiserver --kube-token -f --values --set --set-string --set-file --version
      --timeout --history-max --repo -o --output --revision --max -d --destination -a --api-versions`,
    acts: 'api',
    family: 'kubernetes',
    changes: 'install, upgrade, uninstall, delete, rollback, test, push',
    reads: `list, ls, status, history, hist, get, show, inspect, template, lint, search, repo, env, version, dependency,
      dep, package, pull, diff, plugin, registry, create, verify, completion`,
  },
  helmfile: {
    valued: '-f --file -e --environment -n --namespace -l --selector --kube-context --state-values-set',
    acts: 'api',
    family: 'kubernetes',
    changes: 'apply, sync, destroy, delete',
    reads: 'diff, list, status, template, lint, build, deps, repos, fetch, show-dag, test, version',
  },
  'kustomize stern kubetail k9s kubeval kubeconform kube-score popeye kubecolor': { acts: 'api', otherwise: 'reads' },
  // https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd/
  argocd: {
    valued: '--server --auth-token --grpc-web-root-path --revision --resource --kind --name -o --output --timeout',
    acts: 'api',
    changes: `app sync, app rollback, app delete, app set, app unset, app create, app patch, app terminate-op, app actions run,
      app delete-resource, app patch-resource, app edit, appset create, appset delete, cluster add, cluster rm,
      cluster set, repo add, repo rm, proj create, proj delete, proj set, proj add-source, account update-password`,
    reads: `app get, app list, app diff, app history, app logs, app manifests, app resources, app wait, app actions list,
      cluster list, cluster get, repo list, repo get, proj list, proj get, version, login, context, account list, appset list`,
  },
  // https://fluxcd.io/flux/cmd/
  flux: {
    valued: '-n --namespace --context --kubeconfig --timeout --source --path --branch --url --interval',
    acts: 'api',
    family: 'kubernetes',
    changes: 'reconcile, suspend, resume, delete, create, install, uninstall, bootstrap, push, tag',
    reads: 'get, logs, events, export, stats, trace, tree, check, diff, version, debug, build, pull, list, migrate',
  },
  'istioctl linkerd cilium': {
    valued: '-n --namespace -c --context --kubeconfig -f --filename',
    acts: 'api',
    family: 'kubernetes',
    changes: `install, uninstall, upgrade, create-remote-secret, tag, operator, kube-inject, inject, uninject, prune, hubble enable,
      hubble disable, clustermesh connect, clustermesh disconnect, config set, proxy-config log`,
    reads: `proxy-status, ps, proxy-config, pc, analyze, version, dashboard, describe, x, experimental, check, stat, edges, tap, top,
      viz, diagnostics, status, connectivity, sysdump, hubble ui, config view, bpf, endpoint, monitor`,
  },
  velero: {
    valued: '-n --namespace --kubecontext --from-backup --include-namespaces --exclude-namespaces -l --selector',
    acts: 'api',
    family: 'kubernetes',
    changes: `backup create, backup delete, create, delete, restore create, restore delete, schedule create, schedule delete,
      schedule pause, schedule unpause, install, uninstall`,
    reads:
      'get, describe, backup get, backup describe, backup logs, restore get, restore describe, restore logs, version',
  },
  // https://cert-manager.io/docs/reference/cmctl/
  cmctl: {
    valued: '-n --namespace --context --kubeconfig',
    acts: 'api',
    family: 'kubernetes',
    changes: 'renew, approve, deny, create, x install, x uninstall, x create',
    reads: 'status, check, inspect, version, convert',
  },
  // https://kubernetes.io/docs/reference/setup-tools/kubeadm/
  kubeadm: {
    valued: '--config --kubeconfig --certificate-key --token --discovery-token-ca-cert-hash --print-join-command',
    changes: `init, join, reset, upgrade apply, upgrade node, certs renew, token create, token delete, config migrate, config images pull`,
    reads: 'version, upgrade plan, upgrade diff, certs check-expiration, token list, config print, config images list',
  },
  'eksctl kops kind minikube k3d clusterctl rancher skaffold': {
    valued: '--cluster --region --name -f --config-file --profile --state -p',
    acts: 'api',
    changes: `create, delete, drain, scale, upgrade, update, replace, rolling-update, export, start, stop, pause, unpause, edit, toolbox,
      init, move, generate, deploy, run, load, set, enable, disable, utils`,
    reads: 'get, describe, status, version, validate, list, logs, ip, profile list, config view, kubectl',
  },
  k3s: {
    changes:
      'server, agent, etcd-snapshot save, etcd-snapshot delete, etcd-snapshot prune, certificate rotate, secrets-encrypt',
    reads: 'check-config, etcd-snapshot list, --version',
    runs: [{ sub: 'kubectl' }, { sub: 'crictl' }, { sub: 'ctr' }],
  },
  // https://etcd.io/docs/latest/dev-guide/interacting_v3/
  'etcdctl etcdutl': {
    valued: '--endpoints --cacert --cert --key --user --password --command-timeout -w --write-out --rev',
    acts: 'api',
    changes: `put, del, txn, compaction, compact, defrag, member add, member remove, member update, member promote, move-leader,
      alarm disarm, snapshot restore, auth enable, auth disable, user add, user delete, user passwd, role add, role delete,
      lease grant, lease revoke, downgrade`,
    reads: `get, watch, endpoint health, endpoint status, endpoint hashkv, member list, alarm list, snapshot status, snapshot save,
      user list, user get, role list, role get, lease list, lease timetolive, version, check`,
  },
};
