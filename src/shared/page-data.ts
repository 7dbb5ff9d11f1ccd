import type { Parameter } from '../schema/parameter.ts';

/** A parameter as far as filling needs it; what the form shows of it is in the form. */
export interface FillParameter
  extends Pick<Partial<Parameter>, 'type' | 'choices' | 'pattern' | 'default' | 'catalogue' | 'origins' | 'fields'> {
  /** The expression whose first group is kept of a link's value. */
  extract?: string;
  /** The name whose value is the default: `service.language`. */
  refersTo?: string;
}

/** Over how many files what a page does not have is spread (`rest-of-page.ts`). */
export interface RestOfPage {
  /** Of the names of all parameters. */
  names?: number;
  /** Of all services. */
  services?: number;
}

/** What a page tells the script, as JSON in the page. */
export interface PageData {
  /** The parameters of this page's tags. */
  parameters: Record<string, FillParameter>;
  /** Every parameter that a link may carry, used by this page or not, with its aliases; where they are many, the page's own. */
  names: Record<string, readonly string[]>;
  /**
   * Every service, where the page has a parameter that names one, with the fields that the page asks for. Where they are many, the fields
   * alone (`FIELDS_ALONE`).
   */
  catalogue: Record<string, Record<string, string>>;
  /** What of these is elsewhere. */
  rest?: RestOfPage;
  /** The site keeps no copy on the device. */
  noCopy?: true;
}
