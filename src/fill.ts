/**
 * `pagebook/fill`: what a program needs to fill a page without a browser, by the rules of the browser: a chat
 * bot, an assistant. All of it is a promise: what is exported here changes only with a new major version.
 * `docs/machines.md` has an example.
 */
export type {
  FilledCommand,
  FilledPage,
  FilledStep,
  FilledValue,
  NotUsed,
} from './machines/fill-page.ts';
export { fillPage } from './machines/fill-page.ts';
export type { Part } from './machines/fill-pieces.ts';
export { filledMarkdown } from './machines/filled-markdown.ts';
export type { AlertRow, AlertsFile, IndexFile, PageFile, PageRow, SiteFacts } from './machines/schemas.ts';
