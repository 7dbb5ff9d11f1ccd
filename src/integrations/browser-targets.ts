/** The oldest browsers we write for: those of two years ago, `Object.hasOwn`, `:has()` and `<dialog>` included. */
export const browserTargets = ['chrome115', 'firefox121', 'safari17'];
