/// <reference types="astro/client" />

declare module 'virtual:pagebook/site' {
  /** Whether the page is served by `npm run dev`, whose own scripts and styles are inline. */
  export const developing: boolean;
  /** The file that says what there is to show. */
  export const snapshotFile: string;
  /** The address of the script in the head. */
  export const fill: string;
  /** The address of the module for what a reader does later. */
  export const later: string;
  /** The address of the script of an address that only leads to a page. */
  export const go: string;
}

declare module 'virtual:pagebook/systems' {
  /** The alerting systems that `pagebook.config.ts` names. */
  export const teamSystems: readonly import('./links/system.ts').AlertingSystem[];
}
