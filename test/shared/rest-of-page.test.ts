import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { fileOf } from '../../src/shared/hashed-files.ts';
import { pageDataFor } from '../../src/site/page-data.ts';
import { namesFiles, servicesFiles } from '../../src/site/rest-of-page.ts';
import { pageRecord } from '../support/page-record.ts';
import { modelOf } from '../support/site-model.ts';

/** A site with so many parameters and services, and what an alert about any service has of it. */
function site(parameters: number, services: number) {
  const vocabulary: Vocabulary = {
    service: { type: 'word', catalogue: 'services', aliases: ['job'] },
    ...Object.fromEntries(
      Array.from({ length: parameters }, (_, number) => [`label_${number}`, { aliases: [`alias_of_${number}`] }]),
    ),
  };
  const alert = pageRecord('alerts/QueueFull.md');
  const model = modelOf([alert], {
    vocabulary,
    services: Array.from({ length: services }, (_, number) => ({
      name: `Service-${number}`,
      title: `Service ${number}`,
      address: `runbooks/Service-${number}`,
      fields: { owner: `team-${number}`, summary: `What service ${number} does, in one sentence of usual length.` },
    })),
  });
  return { model, data: pageDataFor(model, undefined, alert) };
}

test('a page of a small site has all names, and of all services what it asks for', () => {
  const { data } = site(20, 10);
  expect(Object.keys(data.names).length).toBe(21);
  expect(data.catalogue['Service-7']).toEqual({ owner: 'team-7' });
  expect(data.rest).toBeUndefined();
});

describe('with 3,000 parameters and 10,000 services', () => {
  const { model, data } = site(3000, 10_000);

  test('a page has its own names, and of the catalogue the fields that there are', () => {
    expect(data.names).toEqual({ service: ['job'] });
    expect(data.catalogue).toEqual({ ' ': { owner: '' } });
    expect(JSON.stringify(data).length).toBeLessThan(300);
  });

  test('the rest is in files of some KB, each name in the one that it leads to in any letter case', () => {
    const [names, services] = [namesFiles(model), servicesFiles(model)];
    expect(data.rest).toEqual({ names: names.length, services: services.length });
    for (const file of [...names, ...services])
      expect(gzipSync(JSON.stringify(file)).length).toBeLessThanOrEqual(20 * 1024);
    expect(names[fileOf('alias_of_2999', names.length)]?.['alias_of_2999']).toBe('label_2999');
    expect(services[fileOf('service-7777', services.length)]?.['Service-7777']?.['owner']).toBe('team-7777');
  });
});

test('a page has what is called like one of its parameters in another letter case, so that a link can mean either', () => {
  const { model } = site(3000, 0);
  const vocabulary: Vocabulary = { ...model.vocabulary, JOB: {}, Other: { aliases: ['SERVICE'] } };
  const data = pageDataFor(
    modelOf(model.pages, { vocabulary, services: site(0, 1).model.services }),
    undefined,
    model.pages[0],
  );
  expect(data.names).toEqual({ service: ['job'], JOB: [], Other: ['SERVICE'] });
});
