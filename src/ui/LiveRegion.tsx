import type { ReactNode } from 'react';
import hidden from './VisuallyHidden.module.css';

interface LiveRegionProps {
  /** What to say. The region stands in the page from the start and empty: readers only notice changes. */
  readonly children: ReactNode;
  /** Shown to everybody too; false = only said. */
  readonly visible?: boolean;
  readonly className?: string | undefined;
}

/** Says a change politely, after whatever is being read. */
export function LiveRegion({ children, visible = true, className }: LiveRegionProps) {
  return (
    <span role="status" className={visible ? className : hidden.hidden}>
      {children}
    </span>
  );
}
