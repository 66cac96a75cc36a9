import { useEffect, useState } from 'react';
import type { Position } from '../../core/sites/site.ts';
import { host } from '../host.ts';

type Reply = Awaited<ReturnType<(typeof host)['places.around']>>;
type GroundAround = Extract<Reply, { readonly ok: true }>['value'];

/** Counties and towns around a position; null until they are there. */
export function useGroundAround(position: Position, radiusKm: number): GroundAround | null {
  const [held, setHeld] = useState<{ readonly position: Position; readonly ground: GroundAround } | null>(null);
  useEffect(() => {
    let isStale = false;
    const [lon, lat] = position;
    void host['places.around']({ position: [lon, lat], radiusKm }).then((reply) => {
      if (!isStale && reply.ok) setHeld({ position, ground: reply.value });
    });
    return () => {
      isStale = true;
    };
  }, [position, radiusKm]);
  return held?.position === position ? held.ground : null;
}
