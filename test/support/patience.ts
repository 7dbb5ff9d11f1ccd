/**
 * How long a test waits for one thing to happen. A test may only end because of what is seen, never
 * because a machine is slow: whatever takes longer than this hangs.
 */
export const PATIENCE_MS = 5 * 60_000;

/** How long a whole test may take, or what is done before and after it. */
export const TEST_PATIENCE_MS = 6 * PATIENCE_MS;
