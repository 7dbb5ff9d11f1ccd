import type { Form } from '../kinds/kind.ts';
import { ALERT } from '../kinds/names.ts';
import { formsOf } from '../kinds/table.ts';
import type { SourceTree } from './read-tree.ts';

/** What new pages begin as, by the names of their forms. */
export const templatesOf = (tree: Pick<SourceTree, 'templates' | 'kinds'>): Record<string, string> =>
  Object.fromEntries(formsOf(tree.kinds).map(({ form }) => [form.name, templateOf(form, tree)]));

/** What a page of a form begins as: the tree's own template, else the form's, else a title and the sections. */
export const templateOf = (form: Form, { templates }: Pick<SourceTree, 'templates'>): string =>
  templates.get(form.name)?.text ?? form.template ?? skeleton(form);

/** A timeline, and what else is known, must not be lost where there is no template. */
function skeleton(form: Form): string {
  const fields = ['title', 'service', 'severity', 'owner', 'summary'].map((name) => `${name}: <% ${name} %>`);
  const sections = form.sections.map((title) => `## ${title}\n\n<% ${title.split(' ')[0]?.toLowerCase()} %>\n`);
  if (form.name === ALERT) fields.push('symptoms: # error lines, and names that the same alert has elsewhere');
  return `---\n${fields.join('\n')}\n---\n\n${sections.join('\n')}`;
}
