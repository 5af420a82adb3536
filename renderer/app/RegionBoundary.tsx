/** 一个区域出错只坏一个区域：导航和别的页面照常。React 的错误边界只能写成类。 */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorState } from '#renderer/ui/states.tsx';

interface RegionBoundaryProps {
  readonly children: ReactNode;
  /** 变了就重试，如换了页面。 */
  readonly resetKey: string;
}
interface RegionBoundaryState {
  readonly error: unknown;
  readonly failedAt: string | null;
}

export class RegionBoundary extends Component<RegionBoundaryProps, RegionBoundaryState> {
  override state: RegionBoundaryState = { error: null, failedAt: null };

  static getDerivedStateFromError(error: unknown): Partial<RegionBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    props: RegionBoundaryProps,
    state: RegionBoundaryState,
  ): Partial<RegionBoundaryState> | null {
    if (state.error === null) return null;
    if (state.failedAt === null) return { failedAt: props.resetKey };
    return state.failedAt === props.resetKey ? null : { error: null, failedAt: null };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('页面区域出错', error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <ErrorState error={this.state.error} onRetry={() => this.setState({ error: null, failedAt: null })} />
    );
  }
}
