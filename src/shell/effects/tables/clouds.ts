import type { CommandTable } from '../facts.ts';
import { CHANGES, READS } from './operations.ts';
import { REMOTE_PLACE } from './paths.ts';

/** The operation is one of a service's, `ec2 terminate-instances`. */
const operation = (verbs: string): RegExp => new RegExp(`^[\\w-]+ (?:${verbs})(?:-[\\w-]+)?(?= |$)`);
/** The verb is after the things, `compute instances delete`. */
const afterThings = (verbs: string): RegExp => new RegExp(`^(?:[\\w-]+ ){1,5}?(?:${verbs})(?:-[\\w-]+)?(?= |$)`);

export const clouds: CommandTable = {
  // https://docs.aws.amazon.com/cli/latest/reference/
  'aws awslocal': {
    valued: `--profile --region --output --query --endpoint-url --cli-input-json --ca-bundle --color --instance-ids --instance-id --cluster
      --service --desired-count --db-instance-identifier --name --auto-scaling-group-name --filters --function-name --bucket --key`,
    acts: 'api',
    reads: [
      { sub: 's3 cp', last: /^(?!s3:)/ },
      { sub: 's3 sync', last: /^(?!s3:)/, unless: '--delete' },
      { sub: operation(READS) },
      's3 ls, s3 presign, configure, sso login, sso logout, logs tail, logs start-query, ssm start-session, ecs wait, ec2 wait',
      'lambda get-function, eks update-kubeconfig, eks get-token, ecr get-login-password, dynamodb scan, sts decode-authorization-message',
    ],
    changes: [
      { sub: operation(CHANGES) },
      's3 rm, s3 mv, s3 mb, s3 rb, s3 cp, s3 sync, s3 website',
      'ecs execute-command',
    ],
  },
  // https://cloud.google.com/sdk/gcloud/reference
  gcloud: {
    valued: `--project --region --zone --account --format --filter --configuration --impersonate-service-account --verbosity --cluster
      --location --num-nodes --size --limit --command --to-revisions --tunnel-through-iap`,
    acts: 'api',
    family: 'gcloud',
    selects: 'config set, config configurations activate, auth activate-service-account',
    reads: [
      'config, auth, init, info, components, topic, feedback, help, cheat-sheet, container clusters get-credentials, logging read, logging tail',
      'config set, config unset, config configurations activate, config configurations create',
      { sub: 'compute ssh', unless: '--command' },
      'compute start-iap-tunnel, container images list-tags, compute config-ssh',
      { sub: 'compute scp', last: /^[^:]*$/ },
      { sub: afterThings(READS) },
    ],
    changes: [{ sub: afterThings(CHANGES) }, 'compute scp, app deploy, sql connect, builds submit'],
    runs: [{ sub: 'compute ssh', option: '--command', elsewhere: true }],
  },
  'gsutil gs': {
    valued: '-o -h',
    acts: 'api',
    reads: [{ sub: 'cp', last: /^(?!gs:)/ }, 'ls, cat, du, stat, hash, version, -h'],
    changes:
      'rm, rb, mv, mb, cp, rsync, setmeta, rewrite, compose, iam set, iam ch, acl set, acl ch, defacl, lifecycle set, versioning set, web set',
  },
  bq: {
    valued: '--project_id --location --format --dataset_id',
    acts: 'api',
    changes: 'rm, mk, load, cp, update, insert, cancel, partition, undelete, truncate, set-iam-policy, mkdef',
    reads: 'ls, show, head, extract, wait, version, get-iam-policy',
    runs: [{ sub: 'query', joined: true, text: 'sql' }],
  },
  // https://learn.microsoft.com/cli/azure/reference-index
  az: {
    valued: `-g --resource-group -n --name --subscription -o --output --query -l --location --ids --vm-name --node-count --nodepool-name
      --cluster-name --replica-count --revision --slot --workspace --account-name`,
    acts: 'api',
    family: 'az',
    selects: 'account set, configure, aks get-credentials, config set',
    reads: [
      'login, logout, account, configure, interactive, version, rest --method get, aks get-credentials, monitor log-analytics query, graph query',
      { sub: afterThings(READS) },
    ],
    changes: [
      {
        sub: afterThings(
          `${CHANGES}|power-off|redeploy|stop-update|run-command invoke|begin-delete|perform-maintenance`,
        ),
      },
      'vm redeploy',
    ],
  },
  'doctl hcloud linode-cli oci ibmcloud exo scw civo vultr-cli openstack nova aliyun yc ovhcloud equinix metal': {
    valued: `-t --access-token --context -o --output --format --region --compartment-id --instance-id --query -c --config-file --os-cloud
      --profile`,
    acts: 'api',
    reads: [
      { sub: afterThings(READS) },
      { sub: new RegExp(`^(?:${READS})(?= |$)`) },
      'auth, account, kubernetes cluster kubeconfig, context',
    ],
    changes: [
      { sub: afterThings(`${CHANGES}|poweroff|poweron|power-off|power-cycle|power-on|action`) },
      { sub: new RegExp(`^(?:${CHANGES})(?:-[\\w-]+)?(?= |$)`) },
      { with: '--action', verb: 'oci compute instance action' },
    ],
  },
  'heroku fly flyctl cf railway render koyeb': {
    valued: '-a --app -r --remote -c --config -o --org -s --service -e --environment',
    acts: 'api',
    reads: [
      'logs, status, ps, apps, releases, config, config:get, info, apps:info, pg, pg:info, pg:ps, pg:diagnose, pg:locks, domains, access, whoami',
      'auth, orgs, services, env, app, target, machines list, machine list, machine status, apps list, secrets list, volumes list, ips list, doctor',
      'checks list, releases:info, addons, addons:info, certs, maintenance, history, version, list, regions, platform status, scale show',
      'scale count --help, events, domain, routes, spaces, space, org, buildpacks, marketplace, feature-flags, ps:type, drains',
    ],
    runs: [{ sub: 'ssh console', option: '-C --command', elsewhere: true }],
    otherwise: 'changes',
  },
  'vercel netlify wrangler firebase surge amplify eb': {
    valued: '-t --token -S --scope --project -s --site --env -e',
    acts: 'api',
    reads: [
      'ls, list, inspect, logs, whoami, env ls, domains ls, status, sites:list, projects:list, deployments list, tail, events, health, use, login',
      'kv key get, kv key list, d1 info, d1 list, r2 bucket list, secret list, versions list, versions view, printenv, labs, open, dev, build',
    ],
    otherwise: 'changes',
  },
  'rclone-copy azcopy s3cmd mc minio-client s5cmd': {
    valued: '-c --config --recursive --endpoint-url --profile',
    acts: 'api',
    reads: [
      { sub: 'cp', last: /^(?!\w+:)/ },
      'ls, list, la, du, info, cat, get, stat, find, diff, admin info, admin trace, tree, head, version, jobs list, jobs show, alias list',
    ],
    changes: [
      'rm, remove, del, mv, rb, mb, cp, put, sync, mirror, copy, admin service restart, admin service stop, admin heal, admin config set, setacl',
      'admin user, admin policy, ilm, retention, event, replicate, expire, setpolicy, make, pipe, undo, tag, version enable, anonymous',
      { last: REMOTE_PLACE, sub: 'copy' },
    ],
  },
};
