import type { Group } from '../../../core/indicators/reading.ts';
import type { GroupWeights } from '../../../core/weights/aggregate-judgements.ts';
import { wholePercents } from '../../../core/weights/direct.ts';
import type { Person } from '../../../core/weights/weight-set.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './elicitation.module.css';
import { judgementText } from './ratio-text.ts';

/** Pairs shown, the greatest disagreement first. */
const SHOWN = 3;
/** People who differ by less than half as much again are said to agree. Heuristic. */
const AGREE = 1.5;

/** Where several people differ: the pairs they judge most differently, and the weights of each alone. */
export function GroupDisagreement(props: {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly outcome: GroupWeights;
}) {
  const t = useText();
  const language = useLanguage();
  const { people, groups, outcome } = props;
  const apart = outcome.spreads.filter(({ greatest, least }) => greatest / least >= AGREE).slice(0, SHOWN);
  return (
    <>
      <h3>{t('pairwise.disagreement')}</h3>
      {apart.length === 0 ? (
        <p className={css['light']}>{t('pairwise.agree')}</p>
      ) : (
        <ul className={css['bars']}>
          {apart.map(({ first, second, least, greatest }) => (
            <li key={`${first} ${second}`} className={css['light']}>
              {t('pairwise.apart', {
                from: judgementText({ first, second, ratio: least }, t, language),
                to: judgementText({ first, second, ratio: greatest }, t, language),
              })}
            </li>
          ))}
        </ul>
      )}
      <WeightsOfEach people={people} groups={groups} outcome={outcome} />
      <p className={css['light']}>{t('pairwise.how-together')}</p>
    </>
  );
}

function WeightsOfEach(props: {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly outcome: GroupWeights;
}) {
  const t = useText();
  const { people, groups, outcome } = props;
  const rows = [
    ...outcome.alone.map(({ id, result }) => ({
      key: id,
      name: people[Number(id)]?.name ?? '',
      percents: wholePercents(result.weights),
    })),
    { key: 'together', name: t('pairwise.together'), percents: wholePercents(outcome.together.weights) },
    { key: 'priorities', name: t('pairwise.priorities'), percents: wholePercents(outcome.priorities) },
  ];
  return (
    <table className={css['facts']}>
      <thead>
        <tr>
          <td />
          {groups.map((group) => (
            <th scope="col" key={group}>
              {t(`group.${group}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, percents }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {groups.map((group, i) => (
              <td key={group}>{percents[i]} %</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
