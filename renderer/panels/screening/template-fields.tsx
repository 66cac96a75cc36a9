import { useState } from 'react';
import type { NumberFactName } from '../../../core/sites/number-facts.ts';
import type { SiteFacts } from '../../../core/sites/site-facts.ts';
import { BLANK_TEMPLATE, templateLike } from '../../../core/screening/template.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';
import { useText } from '../../app/use-text.ts';
import { screeningStore, useScreening } from '../../stores/screening-store.ts';
import { useDocument } from '../../stores/session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './screening.module.css';

/** The numbers that most decide what a place must offer; the others come with "like this site". */
const ASKED: readonly NumberFactName[] = ['miningMW', 'hostedGrossMW', 'wueLPerKWh'];

/** The conversion that is put everywhere: like a site, or a few numbers; empty is not known. */
export function TemplateFields() {
  const t = useText();
  const sites = useDocument()?.sites ?? [];
  const template = useScreening((screening) => screening.template);
  return (
    <div className={css['template']} role="group" aria-label={t('screening.template')}>
      <ChoiceList
        label={t('screening.like')}
        value={template.likeSite ?? 'none'}
        options={[
          { value: 'none', text: t('screening.like-none') },
          ...sites.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(id) => {
          const site = sites.find((one) => one.id === id);
          screeningStore.setState({ template: site === undefined ? BLANK_TEMPLATE : templateLike(site) });
        }}
      />
      <div className={css['numbers']}>
        {ASKED.map((name) => (
          <FactField key={`${template.likeSite ?? ''} ${name}`} name={name} fact={template.facts[name]} />
        ))}
      </div>
    </div>
  );
}

function FactField({ name, fact }: { readonly name: NumberFactName; readonly fact: SiteFacts[NumberFactName] }) {
  const t = useText();
  const [text, setText] = useState(fact === undefined ? '' : String(fact.value));
  const value = parseNumber(text);
  const isWrong = text.trim() !== '' && (value === null || value < 0);
  return (
    <TextLine
      label={t(`form.${name}`)}
      inputMode="decimal"
      value={text}
      problem={isWrong ? t('form.number-wrong') : null}
      onChange={(next) => {
        setText(next);
        keep(name, next, t('screening.assumed'));
      }}
    />
  );
}

/** What was typed has no source and no range: an assumption, grade D. */
function keep(name: NumberFactName, text: string, note: string): void {
  const { template } = screeningStore.getState();
  const value = parseNumber(text);
  const others = Object.fromEntries(Object.entries(template.facts).filter(([key]) => key !== name));
  if (value === null || value < 0) {
    screeningStore.setState({ template: { ...template, facts: others } });
    return;
  }
  const fact = { value, low: value, high: value, grade: 'D' as const, sources: [], date: null, note };
  screeningStore.setState({ template: { ...template, facts: { ...others, [name]: fact } } });
}
