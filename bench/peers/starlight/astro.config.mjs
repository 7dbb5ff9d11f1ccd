import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// As its guide sets it up: everything at its default, search included.
export default defineConfig({
  site: 'https://pages.example.com',
  integrations: [starlight({ title: 'Benchmark' })],
});
