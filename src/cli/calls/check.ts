import { Option } from '@commander-js/extra-typings';
import { choiceOption, declareCommand, strictOption } from '../declare.ts';
import { FORMATS } from './formats.ts';

export const checkCall = declareCommand(
  'check',
  'Checks the content by every rule without building it.\nEnds with 1 when there is an error, and with 0 when there are only warnings.',
  [
    ['', 'List all problems'],
    ['--fix', 'Fix what has one right answer, and list the rest'],
    ['--strict', 'End with 1 for dead links, missing images and odd files too'],
    ['--format github', 'Annotate the lines of a pull request on GitHub'],
  ],
)
  .addOption(choiceOption('--format <format>', 'How problems are written', FORMATS).default('text'))
  .addOption(strictOption())
  .addOption(new Option('--fix', 'Fix what has one right answer'));
