import { closest } from '../../../problems/did-you-mean.ts';
import type { OwnRule } from '../../rule.ts';

/** Services in front matter that no readme makes one: `chekout`. */
export const unknownService: OwnRule = {
  name: 'unknown-service',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: ({ file, matter, offsetOf }, site) =>
    (['service', 'services'] as const).flatMap((field) =>
      (matter[field] ?? []).flatMap((name, index) => {
        if (site.ask('service', name) !== null) return [];
        const services = site.ask('services', '');
        // Without a catalogue there is nothing to hold the name against.
        if (services.length === 0) return [];
        const near = closest(name, services);
        return [
          {
            file,
            offset: offsetOf([field, index]) || offsetOf([field]),
            message: `\`${name}\` is no service.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
            hint: `Fix the name, or write \`runbooks/${name}/index.md\`, the readme that makes it a service.`,
          },
        ];
      }),
    ),
};
