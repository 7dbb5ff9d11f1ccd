import { testPasting } from '../support/pasting.ts';

testPasting(1);
