/** How problems can be written: for people, for programs, for GitHub Actions, for GitLab CI. */
export const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
