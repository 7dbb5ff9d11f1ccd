import { fillParameter } from '../../../language/fill-parameter.ts';
import type { Vocabulary } from '../../../schema/parameter.ts';
import { refuse } from '../../../shared/admit.ts';
import { extract } from '../../../shared/normalize.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** What monitoring systems call an instance, and the host in it: Prometheus's own targets, its blackbox exporter's, and IPv6. */
const INSTANCES: readonly [instance: string, host: string][] = [
  ['web-1', 'web-1'],
  ['web-1:9100', 'web-1'],
  ['web-1.prod.example.com:9100', 'web-1.prod.example.com'],
  ['10.0.0.7:9100', '10.0.0.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['[2001:db8::1]:9100', '2001:db8::1'],
  ['https://web-1/health', 'web-1'],
  ['https://web-1:9100/metrics', 'web-1'],
  ['https://user@web-1:9100/metrics', 'web-1'],
];

/** An \`extract\` of a host name that makes another host of a usual form of an instance. */
export const cuttingExtract: OwnRule = {
  name: 'cutting-extract',
  severity: 'warning',
  checkSite: ({ vocabulary, declaredAt }) =>
    cutting(vocabulary, vocabulary).map(({ name, ...finding }) => ({
      ...finding,
      file: 'parameters.yml',
      offset: declaredAt(name, 'extract'),
    })),
  checkPage: ({ file, matter, vocabulary, offsetOf }) =>
    cutting(matter.parameters ?? {}, vocabulary).map(({ name, ...finding }) => ({
      ...finding,
      file,
      offset: offsetOf(['parameters', name, 'extract']),
    })),
};

type Unplaced = Pick<RuleFinding, 'message' | 'hint'> & { name: string };

function cutting(own: Vocabulary, vocabulary: Vocabulary): Unplaced[] {
  return Object.keys(own).flatMap((name): Unplaced[] => {
    if (own[name]?.extract === undefined) return [];
    const parameter = fillParameter(vocabulary[name] ?? {});
    if (parameter.type !== 'hostname') return [];
    // What is refused does no harm; what is another host's name does.
    const [instance, , cut] =
      INSTANCES.map(([given, host]) => [given, host, extract(given, parameter.extract)] as const).find(
        ([, host, kept]) => kept !== host && refuse(kept, { type: 'hostname' }) === undefined,
      ) ?? [];
    return instance === undefined
      ? []
      : [
          {
            name,
            message: `the \`extract\` of \`${name}\` makes \`${cut}\` of \`${instance}\``,
            hint: 'Write `extract: host`, which knows ports, addresses and IPv6.',
          },
        ];
  });
}
