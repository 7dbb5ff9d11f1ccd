import type { MiddlewareHandler } from 'astro';
import { loadModel } from '../site/model.ts';
import { withRelativeAddresses } from '../site/relative-addresses.ts';

/** All pages come through here: where a page has said what its address is, the addresses in it become relative to that. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const response = await next();
  const address = context.locals.pagebookAddress;
  if (address === undefined) return response;
  const { site } = await loadModel();
  return new Response(withRelativeAddresses(await response.text(), address, site.base), response);
};
