/** A command as runbooks write it, and what it changes: its verb and its targets; nothing when it only reads. */
export type Case = readonly [command: string, changes: string];
