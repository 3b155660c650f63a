import { useCallback, useRef } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { VerifierBench } from './VerifierBench.tsx';
import type { VerifierBenchProps } from './VerifierBench.tsx';

/** The seam between page and bench: a boundary that gives back a token that was edited. */
export default function Island(props: Omit<VerifierBenchProps, 'onTyped'>) {
  const typed = useRef('');
  const onTyped = useCallback((text: string): void => {
    typed.current = text;
  }, []);
  const keep = useCallback((): string => typed.current, []);
  return (
    <ErrorBoundary name="the bench" keep={keep}>
      <VerifierBench {...props} onTyped={onTyped} />
    </ErrorBoundary>
  );
}
