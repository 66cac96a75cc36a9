import { Info } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Label, Popover, TextArea, TextField } from 'react-aria-components';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { setLayerNotes, setLayerOpacity } from '../../../core/workspace/layer-edits.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { workspaceStore } from '../../stores/session.ts';
import controls from '../../ui/controls.module.css';
import { GestureSlider } from '../../ui/gesture-slider.tsx';
import { Provenance } from '../import/provenance.tsx';
import css from './layers.module.css';

/** Opacity and notes of a layer, and where it comes from. */
export function LayerDetails({ layer }: { readonly layer: LayerInfo }) {
  const t = useText();
  const { name, kind } = layer;
  return (
    <DialogTrigger>
      <Button className={controls['icon'] ?? ''} aria-label={t('layers.details', { name })}>
        <Info size={15} aria-hidden="true" />
      </Button>
      <Popover className={css['popover'] ?? ''} placement="right top">
        <Dialog className={css['details'] ?? ''}>
          <Heading slot="title" level={3} className={css['title'] ?? ''}>
            {name}
          </Heading>
          {kind !== 'records' && <Opacity layer={layer} />}
          <Notes key={layer.notes} layer={layer} />
          <Provenance layer={layer} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Opacity({ layer: { id, opacity } }: { readonly layer: LayerInfo }) {
  const t = useText();
  const language = useLanguage();
  const percent = Math.round(opacity * 100);
  return (
    <GestureSlider
      name={t('layers.opacity')}
      value={percent}
      text={t('layers.percent', { percent: formatNumber(percent, language) })}
      onChange={(value, gesture) => {
        workspaceStore.getState().edit('undo.layer-opacity', setLayerOpacity(id, value / 100), gesture);
      }}
    />
  );
}

/** One undo step for what was written, when the field is left or the details are closed. */
function Notes({ layer: { id, notes } }: { readonly layer: LayerInfo }) {
  const t = useText();
  const [text, setText] = useState(notes);
  const written = useRef({ text: notes, kept: notes });
  // A field that disappears, closed by Escape, gets no blur.
  useEffect(
    () => () => {
      keepNotes(id, written);
    },
    [id],
  );
  return (
    <TextField
      className={controls['field'] ?? ''}
      value={text}
      onChange={(value) => {
        written.current.text = value;
        setText(value);
      }}
      onBlur={() => {
        keepNotes(id, written);
      }}
    >
      <Label className={controls['label'] ?? ''}>{t('layers.notes')}</Label>
      <TextArea className={css['notes'] ?? ''} rows={3} maxLength={4_000} />
    </TextField>
  );
}

function keepNotes(id: string, { current }: RefObject<{ readonly text: string; kept: string }>): void {
  if (current.text === current.kept) return;
  current.kept = current.text;
  workspaceStore.getState().edit('undo.layer-notes', setLayerNotes(id, current.text));
}
