import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** primary = solid ink, at most one in sight; secondary = outlined. */
  readonly kind?: 'primary' | 'secondary';
}

/** A native button, at least 44 px each way. */
export function Button({ kind = 'secondary', className, ...rest }: ButtonProps) {
  const names = [styles.button, styles[kind], className].filter(Boolean).join(' ');
  return <button type="button" {...rest} className={names} />;
}
