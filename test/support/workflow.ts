import { registerHooks } from 'node:module';

/** What GitHub's own parser says is wrong with a workflow. */
export async function workflowErrors(name: string, content: string): Promise<string[]> {
  // The package imports JSON without saying so, which Node refuses.
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  const { convertWorkflowTemplate, parseWorkflow } = await import('@actions/workflow-parser');
  hooks.deregister();
  const trace = { info: () => undefined, error: () => undefined, verbose: () => undefined };
  const { context, value } = parseWorkflow({ name, content }, trace);
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
