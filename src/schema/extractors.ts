/**
 * The named values of `extract:`, as the expressions that they mean.
 *
 * `host` keeps the host of what monitoring systems call an instance. Scheme, user, brackets, port and
 * path are taken off, an IPv6 address is kept whole; what has another form matches nothing and
 * so stays as it is.
 */
const EXTRACTORS: Record<string, string> = {
  host: String.raw`^(?:(?:\w[\w+.-]*:)?//)?(?:[^/?#]*@)?(?:(?:\[([^\]]*)\]|([^:/?#]+))(?::(?!//)[\w-]*)?(?![^/?#])|((?:[^/?#]*:){2}[^/?#]*))`,
};

/** The regular expression of an `extract:`. */
export const extractExpression = (extract: string): string =>
  Object.hasOwn(EXTRACTORS, extract) ? (EXTRACTORS[extract] as string) : extract;
