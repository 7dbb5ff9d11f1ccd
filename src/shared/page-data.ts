import type { Parameter } from '../schema/parameter.ts';

/** A parameter as far as filling needs it; what the form shows of it stands in the form. */
export type FillParameter = Pick<
  Parameter,
  'type' | 'choices' | 'pattern' | 'extract' | 'default' | 'catalogue' | 'origins'
>;

/** What a page tells the script, as JSON in the page. */
export interface PageData {
  /** The parameters of this page's tags. */
  parameters: Record<string, FillParameter>;
  /** Every other name that a link may carry: those that this page does not use, and aliases. */
  names: Record<string, string>;
  /** Of each service, the fields that this page asks for. */
  catalogue: Record<string, Record<string, string>>;
}
