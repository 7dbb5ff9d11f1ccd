import type { Fence } from './languages.ts';

const PROMPT = /(?:^|[\s{])prompt=(?:"([^"]*)"|'([^']*)'|([^\s}]+))/g;

/**
 * The prompts that a fence says its session has: ```` ```console prompt="$" prompt="mysql>" ````.
 *
 * @returns undefined when it says nothing of them; an empty list after `prompt="none"`
 */
export function promptsInFence({ lang, meta }: Fence): string[] | undefined {
  const found = Array.from(`${lang ?? ''} ${meta ?? ''}`.matchAll(PROMPT), ([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').trim(),
  );
  return found.length === 0 ? undefined : found.filter((prompt) => prompt !== '' && prompt !== 'none');
}
