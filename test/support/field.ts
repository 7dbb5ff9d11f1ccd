import type { Locator, Page } from 'playwright-core';

/** A control of the page's form, which is unfolded as a reader does, once it is shown. */
export async function field(page: Page, name: string): Promise<Locator> {
  const fold = page.locator('.values details');
  if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open))) await fold.locator('summary').click();
  const control = page.locator(`form[data-parameters] [name=${name}]`);
  await control.waitFor();
  return control;
}
