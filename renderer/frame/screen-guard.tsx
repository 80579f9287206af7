import { Component, type ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { Empty } from '../controls/empty.tsx';
import { say } from '../text/say.ts';

/** Keeps a screen that fails from taking the window with it: says so, and offers to try again. */
export class ScreenGuard extends Component<{ readonly place: string; readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } { return { broken: true }; }

  override componentDidCatch(error: unknown): void { console.error(error); }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Empty title={say('frame.broken')} actions={<Button onPress={() => this.setState({ broken: false })}>{say('common.retry')}</Button>}><p>{say('frame.broken.help')}</p></Empty>;
  }
}
