export { complete } from './fill/missing.ts';
