import { useEffect, useState } from 'react';
import { loadGround, type Ground } from './ground.ts';

/** Coasts and borders; null while they load, or where they cannot be read. */
export function useGround(): Ground | null {
  const [ground, setGround] = useState<Ground | null>(null);
  useEffect(() => {
    let isStale = false;
    void loadGround().then((loaded) => {
      if (!isStale) setGround(loaded);
    });
    return () => {
      isStale = true;
    };
  }, []);
  return ground;
}
