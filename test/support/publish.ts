import { withOutput } from '../../src/publish/output/output-folder.ts';

// A process that publishes a site which is there already, as the last step of a build does.
const { request, site, back } = JSON.parse(process.argv[2] ?? '');
await withOutput(request, async (output) => {
  if (back) await output.goBack();
  else await output.publish(site);
});
