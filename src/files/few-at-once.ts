/** How many files are open at once: far below what any system allows, and no slower than all. */
const OPEN_FILES = 64;

/**
 * Does something with each item, a few at a time, and gives the results in the order of the items. When
 * one fails, no other is begun, and those that are under way are waited for: what cleans up after a
 * failure must meet no file that is still being written.
 */
export async function fewAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
  limit: number = OPEN_FILES,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    try {
      for (let index = next++; index < items.length && failures.length === 0; index = next++)
        results[index] = await work(items[index] as Item, index);
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
