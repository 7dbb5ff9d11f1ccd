/** Somebody whom permissions stop. */
export const NOBODY = 65_534;

/** Does something as somebody whom permissions stop; root, which tests may run as, is stopped by none. */
export async function unprivileged<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
