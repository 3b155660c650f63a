import { useEffect, useState } from 'react';
import type { InspectedToken } from '../../core/jwt/inspection.ts';

/** The token taken apart, for its picture. The first one comes with the page, the engine with the first change. */
export function useInspected(token: string, first: InspectedToken): InspectedToken {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (token === first.compact) {
      setShown(first);
      return undefined;
    }
    let current = true;
    void import('../../core/jwt/index.ts').then(({ inspect }) => {
      const found = inspect(token).tokens[0];
      if (current && found !== undefined) setShown(found);
    });
    return () => {
      current = false;
    };
  }, [token, first]);
  return shown;
}
