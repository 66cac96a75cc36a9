import type { Exposure, ExposureBand } from '../../../core/noise/exposure.ts';
import { printedDb } from '../../../core/noise/screening-accuracy.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { runCommand } from '../../commands/commands.ts';
import type { NoiseAnswer } from '../../stores/noise-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Swatch } from './band-swatch.tsx';
import css from './noise.module.css';

type Answer = NoiseAnswer & { readonly exposure: Exposure };

/** People and dwellings by band, loudest first, in both states; what is not known is said, and what to import. */
export function NoisePeople({ answer }: { readonly answer: NoiseAnswer }) {
  const { exposure } = answer;
  if (exposure === null) return null;
  return (
    <>
      {(exposure.people.missing === null || exposure.dwellings.missing === null) && (
        <PeopleTable answer={{ ...answer, exposure }} />
      )}
      <Missing exposure={exposure} />
    </>
  );
}

function PeopleTable({ answer: { exposure, choice, asked } }: { readonly answer: Answer }) {
  const t = useText();
  const columns = columnsOf(exposure, asked);
  const bands = exposure.mined[choice.case].map((mined, i) => ({
    mined,
    hosted: exposure.hosted[choice.case][i] ?? mined,
  }));
  const first = bands.findLastIndex(({ mined, hosted }) => [mined, hosted].some(isInhabited));
  return (
    <table className={css['table']}>
      <caption>{t('noise.people-table')}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('noise.dba')}
          </th>
          {(['people', 'dwellings'] as const)
            .filter((what) => exposure[what].missing === null)
            .map((what) => (
              <th key={what} scope="colgroup" colSpan={2}>
                {t(`noise.${what}`)}
              </th>
            ))}
        </tr>
        <tr>
          {columns.map(({ what, state }) => (
            <th key={`${what} ${state}`} scope="col">
              {t(`noise.short.${state}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands
          .slice(0, first + 1)
          .reverse()
          .map((states) => (
            <Band key={states.mined.fromDb ?? 'below'} states={states} columns={columns} />
          ))}
      </tbody>
    </table>
  );
}

type Column = { readonly what: 'people' | 'dwellings'; readonly state: 'mined' | 'hosted'; readonly isKnown: boolean };

function columnsOf(exposure: Exposure, asked: NoiseAnswer['asked']): readonly Column[] {
  return (['people', 'dwellings'] as const)
    .filter((what) => exposure[what].missing === null)
    .flatMap((what) =>
      (['mined', 'hosted'] as const).map((state) => ({
        ...{ what, state },
        isKnown: asked[state].silence !== 'load-not-known',
      })),
    );
}

function Band({
  states,
  columns,
}: {
  readonly states: Readonly<Record<'mined' | 'hosted', ExposureBand>>;
  readonly columns: readonly Column[];
}) {
  const t = useText();
  const language = useLanguage();
  const { fromDb, toDb } = states.mined;
  return (
    <tr>
      <th scope="row">
        <Swatch fromDb={fromDb} />
        {bandText({ fromDb, toDb }, t)}
      </th>
      {columns.map(({ what, state, isKnown }) => (
        <td key={`${what} ${state}`} className={isKnown ? undefined : css['unknown']}>
          {isKnown ? formatNumber(states[state][what], language) : t('not-known')}
        </td>
      ))}
    </tr>
  );
}

function bandText({ fromDb, toDb }: Pick<ExposureBand, 'fromDb' | 'toDb'>, t: ReturnType<typeof useText>): string {
  if (fromDb === null) return t('noise.below', { to: toDb ?? '' });
  return toDb === null ? t('noise.from', { from: fromDb }) : t('noise.from-to', { from: fromDb, to: toDb });
}

function isInhabited({ people, dwellings }: ExposureBand): boolean {
  return people > 0 || dwellings > 0;
}

/** What is not counted, and why. */
function Missing({ exposure }: { readonly exposure: Exposure }) {
  const t = useText();
  const language = useLanguage();
  const { people, dwellings, withoutPeople } = exposure;
  const possible = exposure.hosted.likely.reduce((sum, band) => sum + band.possibleDwellings, 0);
  const count = formatNumber(possible, language);
  const isKnown = people.missing === null || dwellings.missing === null;
  return (
    <>
      <ul className={css['notes']}>
        {people.missing !== null && <li>{t(`noise.people-${people.missing}`)}</li>}
        {dwellings.missing !== null && <li>{t(`noise.dwellings-${dwellings.missing}`, { count })}</li>}
        {dwellings.missing === null && possible > 0 && <li>{t('noise.dwellings-possible', { count })}</li>}
        {withoutPeople > 0 && <li>{t('noise.people-without', { count: formatNumber(withoutPeople, language) })}</li>}
        {(people.isPartial || dwellings.isPartial) && <li>{t('noise.people-partial')}</li>}
        <Sensitive exposure={exposure} />
        {isKnown && <li>{t('noise.people-at')}</li>}
      </ul>
      {[people.missing, dwellings.missing].includes('not-imported') && (
        <div>
          <TextButton
            onPress={() => {
              runCommand('file.import');
            }}
          >
            {t('noise.import')}
          </TextButton>
        </div>
      )}
    </>
  );
}

/** Where children learn and the sick are cared for; nothing where no building is known as such. */
function Sensitive({ exposure }: { readonly exposure: Exposure }) {
  const t = useText();
  const language = useLanguage();
  const count = exposure.hosted.likely.reduce((sum, band) => sum + band.sensitive, 0);
  const found = exposure.loudest.filter(({ kind }) => kind === 'school' || kind === 'care');
  if (found.length === 0) return null;
  const most = (state: 'mined' | 'hosted') => {
    const levels = found.flatMap((one) => one[state]?.likely ?? []);
    return levels.length === 0 ? t('not-known') : formatNumber(printedDb(Math.max(...levels)), language);
  };
  return <li>{t('noise.sensitive', { count, mined: most('mined'), hosted: most('hosted') })}</li>;
}
