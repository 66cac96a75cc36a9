import type { Reading } from '../../../core/indicators/reading.ts';
import { useIndicatorText } from '../../app/use-text.ts';
import css from './site-card.module.css';

/** The words of a scale with their risks out of 100; the one that was read is bold and marked. */
export function RiskClasses(props: {
  readonly id: string;
  readonly risks: Readonly<Record<string, number>>;
  readonly reading: Reading;
}) {
  const say = useIndicatorText();
  const { id, risks, reading } = props;
  return (
    <table className={css['table']}>
      <tbody>
        {Object.entries(risks).map(([word, risk]) => {
          const isRead = reading.known && reading.value === word;
          const name = say(`class.${id}.${word}`, {}, say(`class.${word}`, {}, word));
          return (
            <tr key={word} {...(isRead ? { 'aria-current': 'true' } : {})}>
              <th scope="row">{isRead ? <strong>{`▸ ${name}`}</strong> : name}</th>
              <td>{isRead ? <strong>{Math.round(risk * 100)}</strong> : Math.round(risk * 100)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
