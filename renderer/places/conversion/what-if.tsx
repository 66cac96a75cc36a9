import { memo, useState, type ReactNode } from 'react';
import type { Site } from '../../../core/sites/site.ts';
import { useErrorText, useText } from '../../app/use-text.ts';
import { Alternatives } from './alternatives.tsx';
import { MeasureRanks } from './measure-ranks.tsx';
import { Folded } from './plan-section.tsx';
import { useWhatIf, type WhatIf as Answer } from './use-what-if.ts';

/** Measures by how much burden each takes away for its cost, what none removes, and the other ways to use the site. */
export const WhatIf = memo(function WhatIf({ site }: { readonly site: Site }) {
  const t = useText();
  const [open, setOpen] = useState({ measures: false, alternatives: false });
  // Both folds are of one answer: whichever opens first asks for it.
  const asked = useWhatIf(site, open.measures || open.alternatives);
  return (
    <>
      <Folded
        title={t('what-if.measures')}
        state={t('what-if.measures-state')}
        onToggle={(measures) => {
          setOpen((now) => ({ ...now, measures }));
        }}
      >
        <Answered asked={asked}>{(answer) => <MeasureRanks answer={answer} />}</Answered>
      </Folded>
      <Folded
        title={t('what-if.alternatives')}
        state={t('what-if.alternatives-state')}
        onToggle={(alternatives) => {
          setOpen((now) => ({ ...now, alternatives }));
        }}
      >
        <Answered asked={asked}>{(answer) => <Alternatives answer={answer} site={site} />}</Answered>
      </Folded>
    </>
  );
});

/** The answer once it is there, or why there is none. */
function Answered(props: {
  readonly asked: ReturnType<typeof useWhatIf>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const t = useText();
  const errorText = useErrorText();
  const { asked } = props;
  if (asked !== null && !asked.ok) return <p role="alert">{errorText(asked.error)}</p>;
  const answer = asked?.value ?? null;
  return answer === null ? <p role="status">{t('card.reading')}</p> : props.children(answer);
}
