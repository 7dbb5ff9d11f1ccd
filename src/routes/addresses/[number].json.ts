import type { APIRoute, GetStaticPaths } from 'astro';
import type { Addresses } from '../../shared/known-addresses.ts';
import { knownAddresses } from '../../site/known-addresses.ts';
import { loadModel } from '../../site/model.ts';

export const getStaticPaths = (async () =>
  knownAddresses(await loadModel()).map((addresses, number) => ({
    params: { number: String(number) },
    props: { addresses },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ addresses: Addresses }> = ({ props }) => Response.json(props.addresses);
