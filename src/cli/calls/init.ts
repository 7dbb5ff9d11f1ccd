import { Argument, Option } from '@commander-js/extra-typings';
import { ciSystems } from '../../init/ci-file.ts';
import { choiceOption, declareCommand } from '../declare.ts';

export const initCall = declareCommand(
  'init',
  'Sets up the folder that it is called in: settings, parameters guessed from its\npages, starter content if you like. Never writes over a file.\nAsks for what it cannot know when it runs in a terminal.',
  [
    ['', 'Ask a few questions, and write what is missing'],
    ['docs/runbooks --yes', 'The pages are in that folder; take what is guessed'],
    ["--name 'Shop runbooks' --no-starter --ci github", 'Say what would be asked'],
  ],
)
  .addArgument(new Argument('[folder]', 'Where the pages are or will be, from here (default: guessed)'))
  .addOption(new Option('--name <text>', "The site's name"))
  .addOption(new Option('--repository <address>', "The repository's web address, for Edit links"))
  .addOption(new Option('--starter', 'Begin with the starter content'))
  .addOption(new Option('--no-starter', 'Begin with what is there'))
  .addOption(choiceOption('--ci <system>', 'Write the file that checks every pull request', ciSystems))
  .addOption(new Option('--yes', 'Take what is guessed, without a question'));
