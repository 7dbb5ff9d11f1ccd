declare module 'virtual:pagebook/scripts' {
  /** Whether the page is served by `npm run dev`, whose own scripts and styles are inline. */
  export const developing: boolean;
  /** The address of the script in the head. */
  export const fill: string;
  /** The address of the module for what a reader does later. */
  export const later: string;
  export const go: string;
}
