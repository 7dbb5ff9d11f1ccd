import { seen } from './seen.ts';

// For tests that read a page in a browser.
(globalThis as unknown as { reader: object }).reader = { seen };
