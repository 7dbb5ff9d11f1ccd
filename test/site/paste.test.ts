import { testPasting } from '../support/pasting.ts';

// Every block is given each value that its parameter lets in, and takes turns with the others at those that it refuses;
// `npm run test:long` gives every block all of them.
testPasting(8);
