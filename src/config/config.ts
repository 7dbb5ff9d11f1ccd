import { z } from 'zod';
import { kindsSchema } from './kinds.ts';
import { rulesSchema } from './rules.ts';
import { styleOptions } from './style.ts';

/** What `pagebook.config.ts` may say. What is content (names, addresses, parameters) is said in `site.yml` and `parameters.yml`. */
export const configSchema = z.strictObject({
  content: z
    .string()
    .min(1)
    .optional()
    .describe('The content folder, from the folder of the configuration. Without it: that folder itself.'),
  kinds: kindsSchema.optional().describe("Kinds of pages of the team's own, beside ours."),
  ...styleOptions,
  rules: rulesSchema.optional(),
  systems: z
    .array(z.string('must be a path').min(1, 'must be a path'))
    .optional()
    .describe(
      'Alerting systems for the link page: the path of each one’s module, from the folder of the configuration.',
    ),
});
export type Config = z.input<typeof configSchema>;

/** Gives an editor the types of a configuration: `export default defineConfig({ … })`. */
export const defineConfig = (config: Config): Config => config;
