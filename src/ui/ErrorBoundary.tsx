import { Component, Fragment } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import styles from './ErrorBoundary.module.css';
import { Field } from './Field.tsx';

interface ErrorBoundaryProps {
  /** What the island is called in the sentence: `the workbench`. */
  readonly name: string;
  /** The latest text the reader typed, asked for when the island has crashed. Empty = nothing was typed. */
  readonly keep?: () => string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly details: string | undefined;
  readonly stack: string;
  readonly kept: string;
  /** Counts the starts, so that Start again builds the island anew. */
  readonly round: number;
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `thrown: ${String(thrown)}`;
  const first = `${thrown.name}: ${thrown.message}`;
  // Chromium repeats name and message in the stack; Firefox and WebKit do not.
  if (thrown.stack === undefined) return first;
  return thrown.stack.includes(thrown.message) ? thrown.stack : `${first}\n${thrown.stack}`;
}

/** Stands round every island: a crash leaves the reader's text, the details, and a way to start again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { details: undefined, stack: '', kept: '', round: 0 };

  static getDerivedStateFromError(thrown: unknown): Partial<ErrorBoundaryState> {
    return { details: describe(thrown) };
  }

  override componentDidCatch(_thrown: unknown, where: ErrorInfo): void {
    let kept = '';
    try {
      kept = this.props.keep?.() ?? '';
    } catch {
      // The island is broken already; what it cannot give back is not there.
    }
    this.setState({ kept, stack: where.componentStack ?? '' });
  }

  /** What Copy details gives: the fault and the page, never what was typed. */
  private readonly report = (): string =>
    [
      `${this.props.name} stopped`,
      this.state.details ?? '',
      this.state.stack.trim(),
      // Path only: the fragment may hold a shared state.
      `page: ${location.pathname}`,
      `browser: ${navigator.userAgent}`,
    ].join('\n');

  private readonly startAgain = (): void => {
    this.setState(({ round }) => ({ details: undefined, stack: '', kept: '', round: round + 1 }));
  };

  override render(): ReactNode {
    if (this.state.details === undefined)
      return <Fragment key={this.state.round}>{this.props.children}</Fragment>;
    return (
      <section className={styles.broken} role="alert">
        <p>
          Something in {this.props.name} broke, and it has stopped. It is our fault, not yours.
          {this.state.kept !== '' &&
            ' What you had typed is below; nothing of it was sent anywhere.'}
        </p>
        {this.state.kept !== '' && (
          <Field label="What you had typed">
            {(control) => <textarea {...control} readOnly rows={6} value={this.state.kept} />}
          </Field>
        )}
        <div className={styles.actions}>
          <Button kind="primary" onClick={this.startAgain}>
            Start again
          </Button>
          <CopyButton label="Copy details" text={this.report} />
        </div>
      </section>
    );
  }
}
