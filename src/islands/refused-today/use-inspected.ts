import { useEffect, useState } from 'react';
import type { InspectedToken } from '../../core/jwt/inspection.ts';

/** The token taken apart, for its picture. The first one comes with the page, the engine with the first change. */
export function useInspected(token: string, first: InspectedToken): InspectedToken {
  const [later, setLater] = useState(first);
  useEffect(() => {
    if (token === first.compact) return undefined;
    let current = true;
    void import('../../core/jwt/index.ts').then(({ inspect }) => {
      const found = inspect(token).tokens[0];
      if (current && found !== undefined) setLater(found);
    });
    return () => {
      current = false;
    };
  }, [token, first]);
  // Until the engine has come, the picture shows what it last showed.
  return token === first.compact ? first : later;
}
