import { Argument, Option } from '@commander-js/extra-typings';
import { choiceOption, declareCommand } from '../declare.ts';
import { FORMATS } from './formats.ts';

export const alertsCall = declareCommand(
  'alerts',
  'Checks alert rules and pages against each other.\nEnds with 1 when there is an error, and with 0 when there are only warnings.',
  [
    ["'rules/**/*.yaml'", 'List all problems'],
    ["'rules/**/*.yaml' --write", 'Fix the links in the rule files'],
    ["'rules/**/*.yaml' --stubs", 'Write a page for each alert that has none'],
    ["'rules/**/*.yaml' --baseline alerts.json --write-baseline", 'Keep the problems that there are, to hold new ones'],
  ],
)
  .addArgument(new Argument('<rules...>', 'Files, folders or patterns of alert rules'))
  .addOption(choiceOption('--format <format>', 'How problems are written', FORMATS).default('text'))
  .addOption(new Option('--write', 'Fix links in the rule files'))
  .addOption(new Option('--stubs', 'Write a page for each alert that has none'))
  .addOption(new Option('--baseline <file>', 'Pass over the problems that this file keeps'))
  .addOption(new Option('--write-baseline', 'Keep the problems that there are in that file'));
