/** Where what all pages may name is looked up by the pages that do not have it, in the files to which their names in lower case lead (`fileOf`). */
export const NAMES_FOLDER = '_pagebook/parameters';
export const SERVICES_FOLDER = '_pagebook/services';

/** The parameters by their names and their aliases. */
export type NamesFile = Record<string, string>;

/** The facts of services by their names. */
export type ServicesFile = Record<string, Record<string, string>>;

/** Under what name a catalogue has the fields alone, without a service: what no link gives. */
export const FIELDS_ALONE = ' ';
