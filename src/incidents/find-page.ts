/**
 * Finds pages as front matter names them: by their address, `alerts/HighCPU`; by their file, `alerts/HighCPU.md`; or by
 * the end of their address, `checkout/roll-back`, where one page alone has it.
 */
export function makeFinder(addresses: readonly string[]): (written: string) => string | undefined {
  const all = new Set(addresses);
  const byLast = Map.groupBy(addresses, (address) => address.slice(address.lastIndexOf('/') + 1));
  return (written) => {
    const wanted = written.replace(/^\/+|\/+$/g, '').replace(/(?:\/index|\/README)?\.md$/i, '');
    if (all.has(wanted)) return wanted;
    const last = wanted.slice(wanted.lastIndexOf('/') + 1);
    const [only, ...others] = (byLast.get(last) ?? []).filter((address) => address.endsWith(`/${wanted}`));
    return others.length === 0 ? only : undefined;
  };
}
