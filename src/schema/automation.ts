/** How an action is done: by hand, by a script, by a tool that has it behind a button, or by itself. */
export const automations = ['manual', 'script', 'tool', 'automatic'] as const;
export type Automation = (typeof automations)[number];
