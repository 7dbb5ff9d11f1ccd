// The versions of Node that have all that we use: `Worker.cpuUsage()`, `process.threadCpuUsage()`, `node:sqlite`
// and types in `pagebook.config.ts`. Plain JavaScript without imports, so that any Node can read it.

export const supportedNode = '^22.20.0 || >=24.6.0';

/** Whether Pagebook runs on a version of Node, such as `24.6.0`. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 20) || (major === 24 && minor >= 6) || major > 24;
}
