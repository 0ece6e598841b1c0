/** When drawing itself fails, what happened is said and the app can be loaded again: what was begun stands in the journal. */
import { Component, type ReactNode } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { ErrorPage } from './ErrorPage.tsx';

interface Properties {
  readonly t: Translate;
  /** Tells the page, whose own attribute still says what was so before. */
  readonly broke: () => void;
  readonly children: ReactNode;
}

interface Caught {
  readonly what: string | null;
}

export class ErrorBoundary extends Component<Properties, Caught> {
  override state: Caught = { what: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { what: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    this.props.broke();
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    return this.state.what === null ? children : <ErrorPage t={t} what={this.state.what} />;
  }
}
