import type { APIRoute, GetStaticPaths } from 'astro';
import { machineSchemas } from '../../../machines/schemas.ts';

export const getStaticPaths = (() =>
  Object.entries(machineSchemas()).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

/** What the files for machines look like, as JSON Schema. */
export const GET: APIRoute<{ schema: object }> = ({ props: { schema } }) => Response.json(schema);
