import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { coolingWater } from './cooling-water.ts';

const site = exampleSite({ facts: { wueLPerKWh: numberFact(0.38, 0.2, 0.5) } });

test('as hosted it is the recorded WUE with its range', () => {
  expect(coolingWater.read(site, 'hosted', exampleWorld())).toMatchObject({ value: 0.38, low: 0.2, high: 0.5 });
});

test('as mined, and without a record, it is unknown', () => {
  expect(coolingWater.read(site, 'mined', exampleWorld())).toMatchObject({ known: false });
  expect(coolingWater.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({ known: false });
});
