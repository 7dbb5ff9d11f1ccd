import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// The sidebar of each page has all pages. Of many, that would be tens of gigabytes, so it is left out.
const sidebar = Number(process.env.BENCH_PAGES) > 2000 ? { sidebar: [] } : {};

// As its guide sets it up: everything at its default, search included.
export default defineConfig({
  site: 'https://pages.example.com',
  integrations: [starlight({ title: 'Benchmark', ...sidebar })],
});
