import { expect, test } from 'vitest';
import { measureVariants } from '../conversion/variants.ts';
import { exampleWorld } from '../indicators/example-world.ts';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import { readSites } from './read-sites.ts';
import { readVariants } from './read-variants.ts';

const site = exampleSite({
  facts: {
    miningMW: numberFact(100),
    serviceMW: numberFact(100),
    hostedGrossMW: numberFact(150),
    hostedCooling: classFactOf('evaporative'),
    hostedNightDBA: numberFact(58),
  },
});
const variants = measureVariants(site).map((variant) => variant.site);

test('variants read one after the other are what each would be read alone', () => {
  const world = exampleWorld();
  const sites = [site, ...variants];
  expect(variants.length).toBeGreaterThan(5);
  expect(readVariants(world, sites)).toEqual(sites.flatMap((one) => readSites(world, [one])));
});

test('a measure changes nothing as mined', () => {
  const [planned, ...others] = readVariants(exampleWorld(), [site, ...variants]);
  for (const { readings } of others) expect(readings.mined).toEqual(planned?.readings.mined);
});
