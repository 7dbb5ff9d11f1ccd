/** The systems that check every pull request. */
export const ciSystems = ['github', 'gitlab'] as const;
export type CiSystem = (typeof ciSystems)[number];

const FILES: Record<CiSystem, { from: string; to: string }> = {
  github: { from: 'github-actions.yml', to: '.github/workflows/pagebook.yml' },
  gitlab: { from: 'gitlab-ci.yml', to: '.gitlab-ci.yml' },
};

/** Which file of ours goes where for a system, and what of it is another in a team's repository. */
export function ciFile(system: CiSystem): {
  from: string;
  to: string;
  /**
   * @param prefix - what the scripts' names begin with
   * @param rules - the pattern that finds the rules of alerts; empty when there are none
   */
  adapt(text: string, prefix: string, rules: string): string;
} {
  return {
    ...FILES[system],
    adapt: (text, prefix, rules) =>
      text
        .replace(/^# Copy this file to .*?\. It looks/, '# It looks')
        .replace(/^( +RULES: ).*$/m, (_, name) => name + JSON.stringify(rules))
        .replace(/\bnpm run (--silent )?(?=\w)/g, (call) => call + prefix),
  };
}
