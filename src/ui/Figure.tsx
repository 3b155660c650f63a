import type { ReactNode } from 'react';
import styles from './Figure.module.css';

interface FigureProps {
  readonly children: ReactNode;
  /** The line below; it names the figure for screen readers too. */
  readonly caption?: ReactNode;
  /** A name when there is no caption to serve as one. */
  readonly label?: string;
}

/** Raised paper, hairline, ink rule on top, caption below. */
export function Figure({ children, caption, label }: FigureProps) {
  return (
    <figure className={styles.figure} aria-label={label}>
      {children}
      {caption !== undefined && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
