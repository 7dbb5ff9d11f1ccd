#!/usr/bin/env node
// Runs a command: `node src/cli/main.mjs build` here, `pagebook build` from the package. It is plain JavaScript, so
// that any Node can read it, and say what is missing where it is too old or nothing was installed.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { isSupportedNode, supportedNode } from './supported-node.mjs';

const COMMANDS = {
  init: () => import('./init.ts'),
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  smoke: () => import('./smoke.ts'),
  check: () => import('./check.ts'),
  adopt: () => import('./adopt.ts'),
  new: () => import('./new.ts'),
  alerts: () => import('./alerts.ts'),
  link: () => import('./link.ts'),
  retro: () => import('./retro.ts'),
  print: () => import('./print.ts'),
  mcp: () => import('./mcp.ts'),
};
const WITHOUT_INSTALL = ['ERR_MODULE_NOT_FOUND', 'ERR_UNKNOWN_FILE_EXTENSION', 'ERR_UNKNOWN_BUILTIN_MODULE'];
/** Here Node is a package like any other. */
const isRepository = import.meta.url.endsWith('/src/cli/main.mjs');

// A process that ends while V8 still optimises in the background may hang for ever: its threads wait for a garbage
// collection by the main thread, which waits for them (https://github.com/nodejs/node/issues/54918). Optimising in
// the thread itself takes no more CPU time: `check` of the starter 3.7 s without, 3.9 s with it, on two cores.
(await import('node:v8')).setFlagsFromString('--no-concurrent-recompilation');

// What V8 makes of our modules and those of packages is kept beside them, for this process and its threads: reading
// all of them again is half of a short command. Where it cannot be written, nothing is kept.
const keptCode = fileURLToPath(new URL('../../.cache/code', import.meta.url));
module.enableCompileCache?.(keptCode);
process.env['NODE_COMPILE_CACHE'] ??= keptCode;

// Some supported versions count SQLite and types as experimental, and a configuration may be in a folder whose
// `package.json` does not say that its modules are modules.
const { emitWarning } = process;
process.emitWarning = (warning, ...details) => {
  const [first, second] = details;
  const { type, code } = typeof first === 'object' && first !== null ? first : { type: first, code: second };
  if ([type, warning.name].includes('ExperimentalWarning') || code === 'MODULE_TYPELESS_PACKAGE_JSON') return;
  emitWarning.call(process, warning, ...details);
};

function explain({ code, message }) {
  if (!isSupportedNode(process.versions.node))
    return [
      `this is Node ${process.versions.node}, and Pagebook needs ${supportedNode}`,
      isRepository ? 'Run `npm ci`: it installs the Node that this needs.' : 'Install a newer one: https://nodejs.org',
    ];
  if (WITHOUT_INSTALL.indexOf(code) !== -1)
    return [message.split('\n')[0], `Run \`${isRepository ? 'npm ci' : 'npm install'}\`: it installs what this needs.`];
  return [message, 'This error was not expected. If it happens again, report it with what `DEBUG=1` shows.'];
}

const name = process.argv[2];
const isCommand = Object.hasOwn(COMMANDS, name);
try {
  if (!isSupportedNode(process.versions.node)) throw new Error('Node is too old');
  if (isCommand) process.argv.splice(2, 1);
  await (isCommand ? COMMANDS[name]() : import('./overview.ts'));
} catch (error) {
  const [what, hint] = explain(error instanceof Error ? error : { message: String(error) });
  console.error(`Failed: ${what}\n    ${hint}`);
  if (process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
