import { useState } from 'react';
import type { Difference, Part } from '../../../core/comparison/compare-documents.ts';
import { useLanguage } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './comparison.module.css';
import { useComparisonText } from './use-comparison-text.ts';
import { listWord, pathWords, thingName, valueWords } from './value-words.ts';

/** Rows shown at first and with each press on "more"; a national workspace may differ in thousands. *heuristic* */
const ROWS = 100;

/** What differs in one part: the thing, whether it came, went or changed, and each value on both sides. */
export function DifferencesTable(props: { readonly part: Part; readonly differences: readonly Difference[] }) {
  const c = useComparisonText();
  const { part, differences } = props;
  const [shown, setShown] = useState(ROWS);
  if (differences.length === 0) return null;
  const heading = c('heading', { part: c(`part.${part}`), count: String(differences.length) });
  return (
    <section aria-label={c(`part.${part}`)}>
      <h3 className={css['heading']}>{heading}</h3>
      <table className={css['table']} aria-label={c(`part.${part}`)}>
        <thead>
          <tr>
            <th scope="col">{c('column.what')}</th>
            <th scope="col">{c('column.change')}</th>
            <th scope="col">{c('column.values')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, shown).map((one) => (
            <DifferenceRow key={`${one.list} ${one.id}`} difference={one} />
          ))}
        </tbody>
      </table>
      {differences.length > shown && (
        <TextButton
          onPress={() => {
            setShown(shown + ROWS);
          }}
        >
          {c('more', { count: differences.length - shown })}
        </TextButton>
      )}
    </section>
  );
}

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const c = useComparisonText();
  const language = useLanguage();
  const { list, change, values } = difference;
  return (
    <tr>
      <th scope="row">
        <span className={css['light']}>{listWord(list, language)}</span>
        <br />
        {thingName(difference)}
      </th>
      <td data-change={change}>{c(`change.${change}`)}</td>
      <td>
        <ul>
          {values.map((value) => (
            <li key={value.path.join('.')}>
              {value.path.length > 0 && <span className={css['light']}>{pathWords(value, language)}: </span>}
              {valueWords(value.before, language)} → <b>{valueWords(value.after, language)}</b>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
