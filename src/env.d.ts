/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The address of the page that is laid out, where its addresses are to be relative to it. */
    pagebookAddress?: string;
  }
}

declare module 'virtual:pagebook/site' {
  /** Whether the page is served by `npm run dev`, whose own scripts and styles are inline. */
  export const developing: boolean;
  /** Whether the site has a worker that keeps a copy on the device. */
  export const hasWorker: boolean;
  /** The file that says what there is to show. */
  export const snapshotFile: string;
  /** The address of the script in the head. */
  export const fill: string;
  /** The address of the module that looks up what a page does not have. */
  export const rest: string;
  /** The address of the module for what a reader does later. */
  export const later: string;
  /** The address of the script of an address that only leads to a page. */
  export const go: string;
}

/** What the configuration says of how the site looks; importing it brings in the team's style sheets. */
declare module 'virtual:pagebook/style' {
  export const logo:
    | {
        alt: string;
        replacesName: boolean;
        /** One image, or one for each scheme. */
        images: { src: string; width?: number; height?: number; scheme?: 'light' | 'dark' }[];
      }
    | undefined;
  /** The addresses of style sheets that come after ours. */
  export const styles: string[];
  /** Whether there is something at the end of the navigation. */
  export const hasHeader: boolean;
  /** Whether there is something at the end of each page. */
  export const hasFooter: boolean;
  /** Whether the site's files may hold fonts. */
  export const fonts: boolean;
}

/** A component of ours, or what a team has put in its place. */
declare module 'virtual:pagebook/components/*' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}

declare module 'virtual:pagebook/systems' {
  /** The alerting systems that `pagebook.config.ts` names. */
  export const teamSystems: readonly import('./systems/system.ts').AlertingSystem[];
}
