/** The package has declarations for the name that it was forked from only. */
declare module '@mixmark-io/domino' {
  const domino: { createDocument(html: string, force?: boolean): Document };
  export default domino;
}
