import { useEffect, useState } from 'react';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { useText } from '../../app/use-text.ts';
import { host } from '../../host.ts';
import { useView } from '../../stores/session.ts';
import css from './layers.module.css';

/** Pictures of a server whose host is off are not drawn: the row says so, and where to turn it on. */
export function HostOff({ layer: { kind, visible, provenance } }: { readonly layer: LayerInfo }) {
  const t = useText();
  const [allowed, setAllowed] = useState<readonly string[] | null>(null);
  // Hosts are turned on and off in dialogs.
  const dialog = useView((view) => view.dialog);
  const name = kind === 'images' && visible ? hostOf(provenance.origin?.address ?? '') : null;
  useEffect(() => {
    if (name === null) return;
    let isShown = true;
    void host['network.hosts']({}).then((reply) => {
      if (isShown && reply.ok) setAllowed(reply.value.map((known) => known.host));
    });
    return () => {
      isShown = false;
    };
  }, [name, dialog]);
  if (name === null || allowed === null || allowed.includes(name)) return null;
  return <span className={css['meta']}>{t('layers.host-off', { host: name })}</span>;
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
