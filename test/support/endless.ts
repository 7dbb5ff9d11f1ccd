/** Markdown that takes its parser some minutes, so that no machine is done before a page's time is up. */
export const ENDLESS = `# Endless\n\n${'[a](<'.repeat(200_000)}\n`;
