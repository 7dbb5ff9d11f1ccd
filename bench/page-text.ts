import type { Random } from './random.ts';

const PARTS = ['queue', 'cache', 'pool', 'replica', 'scheduler', 'gateway', 'consumer', 'producer', 'ledger', 'shard'];
const MORE_PARTS = [
  'listener',
  'proxy',
  'leader',
  'follower',
  'index',
  'mirror',
  'broker',
  'worker',
  'resolver',
  'agent',
];
const SIGNS = ['backlog', 'latency', 'memory', 'error rate', 'number of open connections', 'lag', 'disk usage'];
const MORE_SIGNS = ['load', 'file descriptors', 'garbage collection', 'restarts', 'timeouts', 'retries', 'throughput'];
const TURNS = ['grows for hours', 'jumps within a minute', 'goes up and down', 'stays where it is', 'falls to nothing'];
const CAUSES = [
  'a release',
  'a change of configuration',
  'more traffic',
  'a slow dependency',
  'an expired certificate',
];
const MORE_CAUSES = [
  'a noisy neighbour',
  'a full disk',
  'a lost node',
  'a stuck migration',
  'a wrong limit',
  'clock drift',
];
const ACTS = [
  'restart',
  'scale',
  'drain',
  'fail over',
  'roll back',
  'throttle',
  'rebuild',
  'rotate',
  'compact',
  'pause',
];
const ENDS = ['ash', 'el', 'in', 'or', 'und', 'eth', 'ik', 'om', 'ar', 'is', 'ost', 'une'];
const STARTS = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'qu',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];

const parts = [...PARTS, ...MORE_PARTS];
const signs = [...SIGNS, ...MORE_SIGNS];
const causes = [...CAUSES, ...MORE_CAUSES];
export const acts = ACTS;
export const partNames = parts;

/**
 * A made-up name: runbooks are full of words that stand on few pages. Some are much more frequent
 * than others, so that new ones become rarer with each page, as in real text.
 */
export function madeUpName(random: Random): string {
  const often = (items: readonly string[]): string => items[Math.floor(items.length * random.next() ** 2)] as string;
  return often(STARTS) + often(ENDS) + often(STARTS) + often(ENDS);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence as an engineer would write it about the service. */
export function sentence(random: Random, service: string): string {
  const part = random.pick(parts);
  const sign = random.pick(signs);
  const number = random.between(2, 900);
  return random.pick([
    () => `The ${sign} of the ${part} ${random.pick(TURNS)} when ${random.pick(causes)} is behind it.`,
    () => `If the ${sign} stays over ${number} for ten minutes, ${random.pick(causes)} is the likely cause.`,
    () => `The ${part} of ${service} keeps its ${sign} under \`${number}\` in a normal week.`,
    () =>
      `Ask the owner of \`${madeUpName(random)}\` before you ${random.pick(ACTS)} the ${part}, unless {{service}} is down.`,
    () => `On {{host}} the ${part} reads \`/etc/${service}/${madeUpName(random)}.conf\` once, at its start.`,
    () => `A ${part} that answers with code ${number} has lost its ${random.pick(parts)}, and *nothing* else is wrong.`,
    () => `It was last seen with release ${madeUpName(random)}-${number}, after ${random.pick(causes)}.`,
    () =>
      `Compare the ${sign} of two instances: one that differs has **a fault of its own**, all of them point to ${random.pick(causes)}.`,
    () =>
      `${capital(random.pick(ACTS))} the ${part} only while the ${random.pick(parts)} is healthy; it takes about ${random.between(1, 40)} minutes.`,
    () =>
      `Customers notice it as slow ${madeUpName(random)} pages, and ${random.pick(signs)} on the storefront goes up.`,
  ])();
}

export const paragraph = (random: Random, service: string, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(random, service)).join(' ');

/** A table of what is normal and what is not. */
export function table(random: Random, service: string): string {
  const rows = random.some(signs, random.between(3, 5)).map((sign) => {
    const normal = random.between(1, 400);
    return `| ${capital(sign)} of the ${random.pick(parts)} on {{host}} | under ${normal} | over ${normal * random.between(2, 6)} | \`${service}_${madeUpName(random)}_total\` |`;
  });
  return ['| What | Normal | Bad | Metric |', '|---|---|---|---|', ...rows].join('\n');
}

/** A block of commands or configuration, indented as far as its list item. */
export function codeBlock(random: Random, service: string, indent = ''): string {
  const name = madeUpName(random);
  const number = random.between(2, 900);
  const [language, lines] = random.pick([
    () => [
      'bash',
      [
        `kubectl -n {{namespace}} get pods -l app=${service} --sort-by=.status.startTime | tail -n ${number % 30}`,
        `kubectl -n {{namespace}} logs deploy/${service} --since=${number % 50}m | grep -c "${name}"`,
      ],
    ],
    () => [
      'bash',
      [
        `ssh {{host}} 'sudo systemctl status ${service}-${name} --no-pager'`,
        `for port in 80 443 ${8000 + number}; do`,
        `  curl -fsS --max-time 5 "http://{{host}}:$port/health/${name}" || echo "port $port: no answer"`,
        'done',
      ],
    ],
    () => ['promql', [`sum by (instance) (rate(${service}_${name}_seconds_sum{instance="{{host}}"}[5m])) > ${number}`]],
    () => [
      'yaml',
      [
        `${name}:`,
        `  replicas: ${number % 12}`,
        '  resources:',
        `    limits: { cpu: "${number % 8}", memory: ${number}Mi }`,
        `  # Raised after ${name}-${number}.`,
      ],
    ],
    () => [
      'sql',
      [
        `SELECT pid, state, now() - query_start AS running FROM pg_stat_activity`,
        `WHERE datname = '${service}' AND state <> 'idle' ORDER BY running DESC LIMIT ${number % 40};`,
      ],
    ],
    () => ['json', [`{"${name}": {"limit": ${number}, "retries": ${number % 5}, "enabled": true}}`]],
    () => ['', [`${name}: ${number} waiting, ${number % 7} running, oldest ${number * 3} s`]],
  ] as (() => [string, string[]])[])();
  return [`\`\`\`${language}`, ...lines, '```'].map((line) => indent + line).join('\n');
}

/** A numbered list of steps, some of them with commands. */
export function steps(random: Random, service: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const step = `${index + 1}. ${sentence(random, service)}`;
    return random.next() < 0.5 ? `${step}\n${codeBlock(random, service, '   ')}` : step;
  }).join('\n');
}
