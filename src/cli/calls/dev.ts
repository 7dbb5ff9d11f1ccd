import { declareCommand, portOption } from '../declare.ts';

export const devCall = declareCommand(
  'dev',
  'Serves the site while its content is edited: every change shows a moment after\nit is saved, and what is wrong shows in the terminal and in the browser.',
  [
    ['', 'Serve at http://localhost:4321/, or the next free port'],
    ['--port 8080', 'Serve on port 8080, or say that it is taken'],
  ],
).addOption(portOption());
