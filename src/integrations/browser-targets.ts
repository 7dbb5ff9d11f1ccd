/** The oldest browsers we write for, those of two years ago: `light-dark()`, `:has()` and `<dialog>` included. */
export const browserTargets = ['chrome123', 'firefox121', 'safari17.5'];
