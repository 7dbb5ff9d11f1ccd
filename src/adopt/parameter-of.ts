import { usualParameters } from '../rules/placeholders/usual-parameters.ts';
import type { Parameter } from '../schema/parameter.ts';

/**
 * Declares a parameter by what is known of its name.
 *
 * @param names - the names of all parameters, none of which may be another's alias
 * @param spellings - what pages call a usual one besides, which the labels of alerts may, too
 */
export function parameterOf(name: string, names: ReadonlySet<string>, spellings: readonly string[] = []): Parameter {
  const usual = Object.hasOwn(usualParameters, name) ? usualParameters[name] : undefined;
  const { words: _, labels = [], ...known } = usual ?? {};
  const aliases = [...new Set([...labels, ...(usual ? spellings : [])])].filter((alias) => !names.has(alias));
  return {
    ...(usual ? (known as Parameter) : { description: `The ${name.replaceAll('_', ' ')}`, ...ofType(name) }),
    ...(aliases.length > 0 && { aliases }),
  };
}

/** The type of a name of which nothing else is known, with a value as it might be. */
function ofType(name: string): Pick<Parameter, 'type' | 'example' | 'origins'> {
  if (/(?:^|_)ip(?:_address)?$/.test(name)) return { type: 'hostname', example: '192.0.2.7' };
  if (/(?:host|hostname|server|fqdn|domain)$/.test(name) || /^(?:host|node|instance|server)_address$/.test(name))
    return { type: 'hostname', example: 'web-1.example.com' };
  if (/(?:^|_)(?:port|pid|uid|gid|percent|seconds|minutes|hours|days|replicas|count|bytes|threads)$/.test(name))
    return { type: 'integer', example: '1' };
  if (/(?:^|_)(?:url|uri)$/.test(name)) return { type: 'url', origins: [] };
  return { type: 'word' };
}
