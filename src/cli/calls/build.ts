import { declareCommand, outDirOption } from '../declare.ts';

export const buildCall = declareCommand(
  'run build',
  'Builds the site into a folder that any web server can serve.\nWith an error in the content nothing is replaced: the last good site stays.',
  [
    ['', 'Build into dist/'],
    ['--outDir /srv/pagebook', 'Build for a web server'],
  ],
).addOption(outDirOption());
