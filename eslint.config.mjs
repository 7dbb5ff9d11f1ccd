import tseslint from 'typescript-eslint';

/**
 * Biome lints everything else. It does not know the types of what comes from packages well enough to find
 * each promise that nobody handles, and such a promise ends the process when it is rejected.
 */
const promises = (ignoreVoid) => ({
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid }],
  '@typescript-eslint/no-misused-promises': 'error',
});

export default [
  { ignores: ['dist/', 'dist-*/', '.astro/', '.cache/', 'coverage/', 'bench/peers/'] },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: promises(false),
  },
  // In a browser it ends nothing, and every byte of the first load counts.
  { files: ['src/browser/**/*.ts'], rules: promises(true) },
];
