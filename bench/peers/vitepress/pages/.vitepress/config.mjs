// As its guide sets it up, with its own search. HTML in pages is text: Vue would refuse what it cannot parse.
export default {
  title: 'Benchmark',
  outDir: '../dist',
  ignoreDeadLinks: true,
  markdown: { html: false },
  themeConfig: { search: { provider: 'local' } },
  // Each page has the names of all others in it; of many, that would be gigabytes. So they are in a file of their own.
  metaChunk: Number(process.env.BENCH_PAGES) > 2000,
};
