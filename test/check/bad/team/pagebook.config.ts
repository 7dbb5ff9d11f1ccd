// The rules of a team, one of which fails.
export default {
  rules: [
    {
      name: 'no-sudo',
      severity: 'suggestion',
      checkPage: (page: { nodes(type: string): { value: string }[]; placeOf(node: object, index: number): object }) =>
        page.nodes('code').flatMap((node) =>
          Array.from(node.value.matchAll(/\bsudo\b/g), ({ index }) => ({
            ...page.placeOf(node, index),
            message: '`sudo` asks for a password',
            hint: 'Log in as a user who may do it.',
          })),
        ),
    },
    {
      name: 'fails-on-one',
      severity: 'warning',
      checkPage({ file }: { file: string }) {
        if (file === 'fails.md') throw new Error('`fails.md` is not for it');
        return [];
      },
    },
  ],
};
