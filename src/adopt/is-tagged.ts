const TAG = /\{\{[{&#^/]?\s*([A-Za-z_][\w-]*)/g;

/** Whether a text has a tag with the name, as Mustache and many others write it. */
export const isTagged = (text: string, name: string): boolean =>
  Array.from(text.matchAll(TAG), ([, tagged]) => tagged).includes(name);
