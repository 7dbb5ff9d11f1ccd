import { Argument, Option } from '@commander-js/extra-typings';
import { choiceOption, declareCommand } from '../declare.ts';

export const adoptCall = declareCommand(
  'adopt',
  'Turns what readers fill in by hand into tags: `<pod>` and `$POD` into `{{pod}}`.\nShows the changes as a patch, with the parameters to declare; writes nothing\nwithout --write.',
  [
    ['', 'Show what would change'],
    ['alerts/kubernetes --only pod,namespace', 'Show it for some pages and parameters'],
    ['--write', 'Write it; the files must be committed'],
  ],
)
  .addArgument(new Argument('[paths...]', 'Pages or folders of the content (default: all)'))
  .addOption(new Option('--write', 'Write the changes'))
  .addOption(
    new Option('--only <parameters>', 'Change placeholders for these parameters only: host,pod').argParser(
      (text): string[] => text.split(/[\s,]+/).filter((name) => name !== ''),
    ),
  )
  .addOption(choiceOption('--format <format>', 'How changes are shown', ['text', 'json'] as const).default('text'))
  .addOption(new Option('--force', 'Write into files with changes that are not committed'));
