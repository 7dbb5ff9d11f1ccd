import type { SearchOfSite } from './generator.ts';

/** What we are compared with. Its project is a folder of `bench/peers`, installed where the benchmark runs. */
export interface Peer {
  name: string;
  folder: 'hugo' | 'eleventy' | 'plain' | 'starlight' | 'vitepress';
  /** The npm package that it is; a program of the machine without one. */
  package?: string;
  /** What runs: a file of the package, or the program. */
  program: string;
  args: string[];
  /** In its project: where pages are, where the site is made, and what else a build leaves. */
  pages: string;
  output: string;
  leaves: string[];
  search?: SearchOfSite;
}

const ASTRO = {
  package: 'astro',
  program: 'bin/astro.mjs',
  args: ['build'],
  pages: 'src/content/docs',
  output: 'dist',
  leaves: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
};

/** Each at its defaults, as its guide sets it up. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Hugo',
    folder: 'hugo',
    program: 'hugo',
    args: ['--quiet'],
    pages: 'content',
    output: 'public',
    leaves: ['resources', '.cache', '.hugo_build.lock'],
  },
  {
    name: 'Eleventy',
    folder: 'eleventy',
    package: '@11ty/eleventy',
    program: 'cmd.cjs',
    args: ['--quiet'],
    pages: 'pages',
    output: 'dist',
    leaves: ['.cache'],
  },
  { name: 'Astro', folder: 'plain', ...ASTRO },
  {
    name: 'Starlight',
    folder: 'starlight',
    ...ASTRO,
    search: {
      keys: 'Control+k',
      field: '#starlight__search input',
      result: '#starlight__search .pagefind-ui__result',
    },
  },
  {
    name: 'VitePress',
    folder: 'vitepress',
    package: 'vitepress',
    program: 'bin/vitepress.js',
    args: ['build', 'pages'],
    pages: 'pages',
    output: 'dist',
    leaves: ['pages/.vitepress/cache', 'pages/.vitepress/.temp'],
    search: { keys: 'Control+k', field: '#localsearch-input', result: '.VPLocalSearchBox .result' },
  },
];
