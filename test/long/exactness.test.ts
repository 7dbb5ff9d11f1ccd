import { testExactness } from '../support/exactness.ts';
import { testExactnessInBrowser } from '../support/exactness-in-browser.ts';

testExactness(5000);
testExactnessInBrowser(300, 200);
