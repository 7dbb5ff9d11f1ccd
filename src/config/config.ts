import { z } from 'zod';
import { kindsSchema } from './kinds.ts';
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
});
export type Config = z.input<typeof configSchema>;

/** Gives an editor the types of a configuration: `export default defineConfig({ … })`. */
export const defineConfig = (config: Config): Config => config;
