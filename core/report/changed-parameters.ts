/** The parameters of indicators that the user changed, under their names. */
import { INDICATORS } from '../indicators/registry.ts';
import { formatRounded } from '../text/numbers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Speaker } from './writer.ts';

/** `Lowest voltage that counts (Distance to the nearest line) 230 kV`, in the order of the registry; a choice by its word. */
export function changedParameters({ tell, language }: Speaker, { parameters }: Workspace): readonly string[] {
  return INDICATORS.flatMap(({ id, parameters: all }) =>
    all.flatMap(({ name, unit, choices }) => {
      const value = parameters[`${id}.${name}`];
      if (value === undefined) return [];
      const choice = choices?.[value];
      const number = `${formatRounded(value, language)} ${unit === '' ? '' : tell(`unit.${unit}`)}`.trimEnd();
      return [
        tell('parameter-in-words', {
          parameter: tell(`parameter.${name}`),
          indicator: tell(`name.${id}`),
          value: choice === undefined ? number : tell(`choice.${choice}`),
        }),
      ];
    }),
  );
}
