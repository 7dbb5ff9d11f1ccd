import { Option } from '@commander-js/extra-typings';
import {
  allowFewerOption,
  choiceOption,
  declareCommand,
  forceOption,
  keepOption,
  outDirOption,
  strictOption,
} from '../declare.ts';

export const buildCall = declareCommand(
  'build',
  'Builds the site into a folder that any web server can serve.\nWith an error in the content nothing is replaced: the last good site stays.',
  [
    ['', 'Build into dist/'],
    ['--outDir /srv/pagebook --keep 3', 'Build for a web server, and keep the last three builds'],
    ['--outDir /srv/pagebook --back', 'Put the build before this one in its place again'],
  ],
)
  .addOption(outDirOption())
  .addOption(keepOption())
  .addOption(forceOption())
  .addOption(allowFewerOption())
  .addOption(strictOption())
  .addOption(
    choiceOption('--format <format>', 'How the build and what it changes are written', [
      'text',
      'json',
    ] as const).default('text'),
  )
  .addOption(
    new Option('--back', 'Restore the build before this one, which is kept; builds nothing').conflicts('keep'),
  );
