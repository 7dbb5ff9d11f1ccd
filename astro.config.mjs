import { defineConfig } from 'astro/config';
import pagebook from './src/index.ts';

// What any Astro project can say to take the wiki in. Our own commands tell Astro by themselves what it needs to know.
export default defineConfig({
  integrations: [pagebook()],
});
