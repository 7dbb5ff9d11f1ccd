import { testExactnessInBrowser } from '../support/exactness-in-browser.ts';

// `npm run test:long` does the same with many more.
testExactnessInBrowser(50, 20);
