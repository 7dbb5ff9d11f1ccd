import { testExactness } from '../support/exactness.ts';

// `npm run test:long` does the same with many more.
testExactness(500);
