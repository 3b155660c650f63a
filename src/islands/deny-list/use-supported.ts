import { useEffect, useState } from 'react';
import { supportedAlgorithms } from '../../core/jwt/supported-algorithms.ts';

/** The algorithms of this browser, found by trying; undefined until they are known. */
export function useSupported(): readonly string[] | undefined {
  const [supported, setSupported] = useState<readonly string[]>();
  useEffect(() => {
    let current = true;
    void supportedAlgorithms().then((found) => {
      if (current) setSupported(found);
    });
    return () => {
      current = false;
    };
  }, []);
  return supported;
}
