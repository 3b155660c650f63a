import { useCallback, useRef } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Workbench } from './Workbench.tsx';
import type { WorkbenchProps } from './Workbench.tsx';

/** The seam between page and workbench: a boundary that gives back what was typed. */
export default function Island(props: Omit<WorkbenchProps, 'onEntered'>) {
  const typed = useRef('');
  const { sample } = props;
  const onEntered = useCallback(
    (text: string, keyText: string): void => {
      // The sample's own key need not be given back; one that the reader brought must be.
      const ownKey = keyText === '' || keyText === sample.keys.verify ? '' : keyText;
      typed.current = [text, ownKey].filter((each) => each !== '').join('\n\n');
    },
    [sample],
  );
  const keep = useCallback((): string => typed.current, []);
  return (
    <ErrorBoundary name="the workbench" keep={keep}>
      <Workbench {...props} onEntered={onEntered} />
    </ErrorBoundary>
  );
}
