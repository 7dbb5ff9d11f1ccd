import {
  allowFewerOption,
  declareCommand,
  forceOption,
  keepOption,
  outDirOption,
  portOption,
  strictOption,
} from '../declare.ts';

export const startCall = declareCommand('start', 'Builds the site and serves it, until Ctrl-C.', [
  ['', 'Serve at http://localhost:4321/, or the next free port'],
  ['--port 8080', 'Serve on port 8080, or say that it is taken'],
])
  .addOption(portOption())
  .addOption(outDirOption())
  .addOption(keepOption())
  .addOption(forceOption())
  .addOption(allowFewerOption())
  .addOption(strictOption());
