/** How problems can be written: for people, for programs, for GitHub Actions. */
export const FORMATS = ['text', 'json', 'github'] as const;
