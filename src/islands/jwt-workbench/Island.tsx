import { useCallback, useRef } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Workbench } from './Workbench.tsx';
import type { WorkbenchProps } from './Workbench.tsx';

/** The seam between page and workbench: a boundary that gives back what was typed. */
export default function Island(props: Omit<WorkbenchProps, 'onEntered'>) {
  const typed = useRef('');
  const onEntered = useCallback((text: string): void => {
    typed.current = text;
  }, []);
  const keep = useCallback((): string => typed.current, []);
  return (
    <ErrorBoundary name="the workbench" keep={keep}>
      <Workbench {...props} onEntered={onEntered} />
    </ErrorBoundary>
  );
}
