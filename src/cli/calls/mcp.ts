import { Option } from '@commander-js/extra-typings';
import { declareCommand } from '../declare.ts';

export const mcpCall = declareCommand(
  'mcp',
  'Answers assistants, by the Model Context Protocol, on standard input and output.',
  [
    ['', 'Answer from the content folder'],
    ['--site dist', 'Answer from a site that is built'],
  ],
).addOption(
  new Option('--site <folder>', 'A folder that a site was built into (default: the content folder, as it is)'),
);
