import { mcpCall } from './calls/mcp.ts';
import { explainHere, readCall, run } from './command.ts';
import { openProject } from './project.ts';

const { options } = readCall(mcpCall);

// Standard output is the protocol's: whatever else is said goes where a person may see it.
console.log = console.error;
console.info = console.error;

await run(async () => {
  // No other command needs these packages.
  const [{ serveStdio }, { makeServer }] = await Promise.all([
    import('@modelcontextprotocol/server/stdio'),
    import('../mcp/make-server.ts'),
  ]);
  const source = await sourceOf(options.site);
  // What is wrong with the folder is told at once, not with the first answer.
  await source();
  serveStdio(() => makeServer(source), { onerror: (error) => console.error(explainHere(error).what) });
});

async function sourceOf(site: string | undefined) {
  if (site !== undefined) return (await import('../machines/built-source.ts')).builtSource(site);
  const { paths } = await openProject();
  return (await import('../mcp/tree-source.ts')).treeSource(paths);
}
