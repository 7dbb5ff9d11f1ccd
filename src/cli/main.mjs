// Runs a command of this folder: `node src/cli/main.mjs build`. It is plain JavaScript without packages, so that
// any Node can read it, and say what is missing where `npm ci` was not run.

const WITHOUT_INSTALL = new Set(['ERR_MODULE_NOT_FOUND', 'ERR_UNKNOWN_FILE_EXTENSION', 'ERR_UNKNOWN_BUILTIN_MODULE']);

// A process that ends while V8 still optimises in the background may hang for ever: its threads wait for a garbage
// collection by the main thread, which waits for them (https://github.com/nodejs/node/issues/54918). Optimising in
// the thread itself takes no more CPU time: `check` of the starter 3.7 s without, 3.9 s with it, on two cores.
(await import('node:v8')).setFlagsFromString('--no-concurrent-recompilation');

const [, , name = 'start'] = process.argv;
process.argv.splice(2, 1);
try {
  await import(`./${name}.ts`);
} catch (error) {
  const { code = '', message = String(error) } = error ?? {};
  const isOld = Number(process.versions.node.split('.')[0]) < 24;
  const [what, hint] =
    isOld || WITHOUT_INSTALL.has(code)
      ? [
          isOld ? `this is Node ${process.versions.node}, too old for Pagebook` : message.split('\n')[0],
          'Run `npm ci`: it installs the Node and the packages that this needs.',
        ]
      : [message, 'Nobody expected this. If it happens again, report it with what `DEBUG=1` shows.'];
  console.error(`Failed: ${what}\n    ${hint}`);
  if (process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
