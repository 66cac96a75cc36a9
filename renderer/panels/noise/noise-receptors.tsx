import { useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, type SortDescriptor } from 'react-aria-components';
import type { ExposedReceptor, Exposure } from '../../../core/noise/exposure.ts';
import type { ReceptorLevel } from '../../../core/noise/receptor-levels.ts';
import { printedDb } from '../../../core/noise/screening-accuracy.ts';
import { formatNumber, formatSigned } from '../../../core/text/numbers.ts';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
import { markReceptor } from '../../commands/noise.ts';
import type { NoiseAnswer } from '../../stores/noise-store.ts';
import { useNoise } from '../../stores/session.ts';
import { heardCode, heardWhat } from './heard-sentence.ts';
import { placeText } from './place-text.ts';
import { SORTS, sortedRows, type Sort, type SortKey } from './sorted-rows.ts';
import css from './noise.module.css';

/** Where it is heard most: levels of both states and the change, in the order a person asks for; a row shows its place. */
export function NoiseReceptors({ answer }: { readonly answer: NoiseAnswer }) {
  const t = useText();
  const { exposure, choice } = answer;
  const what = exposure === null ? null : heardWhat(exposure);
  if (exposure === null || what === null) return null;
  if (what === 'none') return <p className={css['soft']}>{t('noise.heard-none')}</p>;
  return <Heard exposure={exposure} asked={choice.case} />;
}

function Heard({ exposure, asked }: { readonly exposure: Exposure; readonly asked: NoiseAnswer['choice']['case'] }) {
  const t = useText();
  const language = useLanguage();
  const marked = useNoise((store) => store.marked);
  const [sort, setSort] = useState<SortDescriptor>({ column: 'hosted', direction: 'descending' });
  const order: Sort = { key: sort.column as SortKey, isFalling: sort.direction === 'descending' };
  const rows = sortedRows(exposure.rows, order);
  return (
    <section className={css['heard']} aria-labelledby="noise-heard">
      <h4 id="noise-heard" className={css['title']}>
        {t('noise.heard')}
      </h4>
      <p className={css['soft']}>
        {t(heardCode(rows, order, exposure.total), {
          shown: formatNumber(rows.length, language),
          total: formatNumber(exposure.total, language),
        })}
      </p>
      <div className={css['scroll']}>
        <Table
          className={css['receptors'] ?? ''}
          aria-labelledby="noise-heard"
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={marked === null ? [] : [marked.id]}
          sortDescriptor={sort}
          onSortChange={setSort}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : [...keys];
            markReceptor(exposure.rows.find((row) => row.id === id) ?? null);
          }}
        >
          <TableHeader>
            <Column id="place" isRowHeader>
              {t('noise.place')}
            </Column>
            {SORTS.map((key) => (
              <Column key={key} id={key} allowsSorting>
                {key === 'change' ? t('card.difference') : t(`noise.short.${key}`)}
              </Column>
            ))}
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <Row key={row.id} id={row.id} className={css['receptor'] ?? ''} textValue={row.label}>
                <Cell>
                  <span className={css['name']}>{row.label}</span>
                  <span className={css['detail']}>{placeText(row, t, language)}</span>
                </Cell>
                <LevelCell level={row.mined} asked={asked} />
                <LevelCell level={row.hosted} asked={asked} />
                <ChangeCell row={row} />
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}

function LevelCell({
  level,
  asked,
}: {
  readonly level: ReceptorLevel | null;
  readonly asked: 'low' | 'likely' | 'high';
}) {
  const t = useText();
  const language = useLanguage();
  if (level === null) return <Cell className={css['unknown'] ?? ''}>–</Cell>;
  return (
    <Cell>
      {formatNumber(printedDb(level.dba[asked]), language)}
      <span className={css['detail']}>{characterText(level, asked, t)}</span>
    </Cell>
  );
}

function characterText(
  { dbc, isTonal, isLowFrequency }: ReceptorLevel,
  asked: 'low' | 'likely' | 'high',
  t: Say,
): string {
  const words = [t('noise.dbc', { db: printedDb(dbc[asked]) })];
  if (isTonal) words.push(t('noise.tonal'));
  if (isLowFrequency) words.push(t('noise.low-frequency'));
  return words.join(' · ');
}

function ChangeCell({ row: { change, isAgainstMeasured } }: { readonly row: ExposedReceptor }) {
  const t = useText();
  const language = useLanguage();
  if (change === null) return <Cell className={css['unknown'] ?? ''}>{t('not-known')}</Cell>;
  const signed = (db: number) => formatSigned(printedDb(db), language);
  return (
    <Cell>
      {signed(change.likely)}
      <span className={css['detail']}>
        {t('noise.change-range', { low: signed(change.low), high: signed(change.high) })}
      </span>
      {isAgainstMeasured && <span className={css['detail']}>{t('noise.against-measured')}</span>}
    </Cell>
  );
}
