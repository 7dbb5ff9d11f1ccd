import type { Parameter, Vocabulary } from '../../schema/parameter.ts';

/** What is known of a name that alerts of many teams carry. */
export interface UsualParameter extends Pick<Parameter, 'type' | 'pattern' | 'extract'> {
  description: string;
  example: string;
  /** Other words for it in pages and in alerts' labels; the labels among them are names that a link may use. */
  words?: string[];
  labels?: string[];
}

const DEVICE = '[A-Za-z0-9/][A-Za-z0-9._/-]*';

/** Parameters that a link of any site could carry, by name: for trees that have declared nothing. */
export const usualParameters: Readonly<Record<string, UsualParameter>> = {
  host: {
    description: 'The machine the alert fired for',
    type: 'hostname',
    example: 'web-1.prod.example.com',
    labels: ['instance', 'node'],
    words: ['hostname', 'server', 'machine', 'nodename', 'worker_node', 'node_hostname'],
    extract: 'host',
  },
  job: {
    description: 'The job the alert is about',
    type: 'word',
    example: 'backup-28441',
    labels: ['job_name'],
    words: ['jobname', 'cronjob'],
  },
  service: {
    description: 'The service the alert is about',
    type: 'word',
    example: 'checkout',
    labels: ['job', 'app'],
    words: ['svc', 'application'],
  },
  namespace: { description: 'The Kubernetes namespace', type: 'word', example: 'shop', words: ['ns'] },
  pod: {
    description: 'The pod the alert fired for',
    type: 'word',
    example: 'checkout-6c9f7d5b8-x2x7k',
    labels: ['pod_name'],
    words: ['podname'],
  },
  container: { description: 'The container in the pod', type: 'word', example: 'app', labels: ['container_name'] },
  deployment: { description: 'The Kubernetes Deployment', type: 'word', example: 'checkout', words: ['deploy'] },
  statefulset: { description: 'The Kubernetes StatefulSet', type: 'word', example: 'postgresql', words: ['sts'] },
  daemonset: { description: 'The Kubernetes DaemonSet', type: 'word', example: 'node-exporter', words: ['ds'] },
  workload: { description: 'The Kubernetes workload', type: 'word', example: 'checkout' },
  ingress: { description: 'The Kubernetes Ingress', type: 'word', example: 'storefront' },
  volume: {
    description: 'The PersistentVolumeClaim',
    type: 'word',
    example: 'data-postgresql-0',
    labels: ['persistentvolumeclaim', 'pvc'],
    words: ['claim', 'persistent_volume_claim'],
  },
  persistentvolume: { description: 'The PersistentVolume', type: 'word', example: 'pvc-0b1c2d', words: ['pv'] },
  storageclass: { description: 'The StorageClass', type: 'word', example: 'fast-ssd', words: ['storage_class'] },
  cluster: { description: 'The cluster', type: 'word', example: 'eu-west-1', labels: ['cluster_name'] },
  region: { description: 'The region', type: 'word', example: 'eu-west-1' },
  zone: {
    description: 'The availability zone',
    type: 'word',
    example: 'eu-west-1a',
    words: ['availability_zone', 'az'],
  },
  environment: {
    description: 'Where the service runs',
    type: 'word',
    example: 'production',
    labels: ['env'],
    words: ['stage'],
  },
  vm: { description: 'The virtual machine', type: 'word', example: 'vm-42', words: ['virtual_machine'] },
  database: {
    description: 'The database',
    type: 'word',
    example: 'orders',
    labels: ['datname'],
    words: ['db', 'dbname'],
  },
  topic: { description: 'The topic', type: 'word', example: 'orders' },
  queue: { description: 'The queue', type: 'word', example: 'orders' },
  consumergroup: {
    description: 'The group of consumers',
    type: 'word',
    example: 'billing',
    words: ['consumer_group'],
  },
  broker: { description: 'The broker', type: 'word', example: 'kafka-0' },
  partition: { description: 'The partition', type: 'word', example: '3' },
  shard: { description: 'The shard', type: 'word', example: '3' },
  pool: { description: 'The pool', type: 'word', example: 'workers' },
  bucket: { description: 'The bucket of object storage', type: 'word', example: 'backups' },
  mountpoint: {
    description: 'Where the file system is mounted',
    type: 'text',
    pattern: '/[A-Za-z0-9._/-]*',
    example: '/var/lib/postgresql',
    words: ['mount', 'mount_point'],
  },
  device: {
    description: 'The block device or network interface',
    type: 'text',
    pattern: DEVICE,
    example: 'nvme0n1p1',
    words: ['disk', 'interface', 'iface', 'dev'],
  },
  unit: {
    description: 'The systemd unit',
    type: 'text',
    pattern: '[A-Za-z0-9][A-Za-z0-9@._-]*',
    example: 'chrony.service',
    words: ['systemd_unit'],
  },
  domain: { description: 'The domain', type: 'hostname', example: 'shop.example.com', words: ['fqdn', 'dns'] },
  ip: {
    description: 'The IP address',
    type: 'hostname',
    example: '192.0.2.7',
    words: ['ip_address'],
  },
  port: { description: 'The port', type: 'integer', example: '8443' },
  pid: { description: 'The process, as `ps` shows it', type: 'integer', example: '4711', words: ['process_id'] },
};

/** Each usual parameter with all its other names, as a placeholder may have them. */
export const usualVocabulary: Readonly<Record<string, { aliases: string[] }>> = Object.fromEntries(
  Object.entries(usualParameters).map(([name, { words = [], labels = [] }]) => [
    name,
    { aliases: [...labels, ...words] },
  ]),
);

/**
 * What a tree has declared, and around it what is usual: of the names that mean one thing, as `host`, `node` and
 * `instance` do, the declared one has them all.
 */
export function withUsual(declared: Vocabulary): Record<string, { aliases: string[] }> {
  const declaredNames = new Set(Object.entries(declared).flatMap(([name, { aliases = [] }]) => [name, ...aliases]));
  const all = new Map(Object.entries(declared).map(([name, { aliases = [] }]) => [name, [...aliases]]));
  // `job` is another name of a service where nothing else is called so; a declared service is a job only to links.
  const known = new Set<string>();
  for (const [usual, { aliases }] of Object.entries(usualVocabulary)) {
    const names = [usual, ...aliases].filter((name) => !known.has(name));
    const owner =
      Object.entries(declared).find(
        ([name, { aliases = [] }]) =>
          (name === usual || !Object.hasOwn(usualParameters, name)) &&
          [name, ...aliases].some((each) => names.includes(each)),
      )?.[0] ?? usual;
    all.set(owner, [...(all.get(owner) ?? []), ...names.filter((name) => !declaredNames.has(name))]);
    for (const name of names) known.add(name);
  }
  return Object.fromEntries([...all].map(([name, aliases]) => [name, { aliases }]));
}
