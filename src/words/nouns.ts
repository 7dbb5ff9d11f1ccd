/** Words for people and groups of people, as they are the subject of what somebody did or did not do. */
export const PERSON_NOUNS: readonly string[] = [
  ...['admin', 'admins', 'administrator', 'administrators', 'analyst', 'architect', 'author', 'authors'],
  ...['colleague', 'colleagues', 'commander', 'committer', 'contractor', 'contractors', 'crew', 'dba', 'dbas'],
  ...['designer', 'dev', 'devs', 'developer', 'developers', 'employee', 'employees', 'engineer', 'engineers'],
  ...['engineering', 'facilitator', 'folks', 'guy', 'guys', 'human', 'humans', 'intern', 'interns', 'leadership'],
  ...['maintainer', 'maintainers', 'management', 'member', 'members', 'newcomer', 'oncall', 'operators', 'owner'],
  ...['owners', 'people', 'person', 'programmer', 'programmers', 'qa', 'responder', 'responders', 'reviewer'],
  ...['reviewers', 'security', 'shift', 'sre', 'sres', 'squad', 'staff', 'staffer', 'sysadmin', 'sysadmins'],
  ...['teammate', 'teammates', 'team', 'teams', 'technician', 'tester', 'testers', 'vendor', 'squads'],
  ...['finance', 'legal', 'marketing', 'sales', 'support'],
  ...['anybody', 'anyone', 'everybody', 'everyone', 'nobody', 'somebody', 'someone'],
  ...['approver', 'approvers', 'director', 'lead', 'leads', 'ops', 'coworker', 'coworkers', 'trainee', 'founder'],
];

/** Pronouns that mean people. */
export const PERSON_PRONOUNS: ReadonlySet<string> = new Set([
  ...['i', 'we', 'you', 'he', 'she', 'they', 'who', 'noone', 'none', 'us'],
]);

/**
 * Products whose names are also given names or read like ones, and others that are often the subject of a sentence:
 * `Cassandra failed to start` is not about a person.
 */
export const PRODUCTS: readonly string[] = [
  ...['airflow', 'alexa', 'ansible', 'apache', 'argo', 'athena', 'cassandra', 'celery', 'ceph', 'chef', 'consul'],
  ...['cortex', 'datadog', 'docker', 'elastic', 'elasticsearch', 'envoy', 'flink', 'flux', 'github', 'gitlab', 'go'],
  ...['grafana', 'hadoop', 'haproxy', 'harbor', 'helm', 'hudson', 'icinga', 'istio', 'java', 'jenkins', 'jira'],
  ...['julia', 'kafka', 'karpenter', 'kibana', 'kubernetes', 'linkerd', 'loki', 'mesos', 'mimir', 'mongo', 'mysql'],
  ...['nagios', 'nginx', 'nomad', 'oracle', 'pascal', 'perl', 'phoenix', 'postgres', 'postgresql', 'prometheus'],
  ...['puppet', 'python', 'redis', 'ruby', 'rust', 'salt', 'sentry', 'slack', 'solr', 'spark', 'splunk', 'squid'],
  ...['swift', 'tempo', 'terraform', 'thanos', 'tomcat', 'traefik', 'travis', 'varnish', 'vault', 'vector'],
  ...['victoria', 'zabbix', 'zookeeper', 'jasper', 'jade', 'ember', 'dagger', 'sage', 'juno', 'iris', 'stella'],
  ...[
    'alma',
    'apollo',
    'argus',
    'atlas',
    'aurora',
    'dependabot',
    'gaia',
    'hermes',
    'lambda',
    'linux',
    'luigi',
    'mercury',
  ],
  ...['nova', 'orion', 'renovate', 'titan', 'windows'],
];
