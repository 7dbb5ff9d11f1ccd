export type { Config } from './config/config.ts';
export { defineConfig } from './config/config.ts';
export { isListed } from './embed/listed.ts';
export { default, type PagebookOptions } from './embed/pagebook.ts';
