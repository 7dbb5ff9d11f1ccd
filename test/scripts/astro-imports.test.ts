import { expect, test } from 'vitest';
import { withEmittedImports } from '../../scripts/astro-imports.ts';

test('a component imports what was emitted, and is the same apart from that', () => {
  const component = `---
import type { GetStaticPaths } from 'astro';
import Site from '../layouts/Site.astro';
import styles from '../styles/site.css?url';
import { loadModel } from '../site/model.ts';
import "./side-effect.ts";
const later = await import('./later.ts');
---
<p>import { a } from './shown.ts'</p>
`;
  expect(withEmittedImports(component)).toBe(
    component
      .replace('model.ts', 'model.js')
      .replace('side-effect.ts', 'side-effect.js')
      .replace('later.ts', 'later.js'),
  );
});
