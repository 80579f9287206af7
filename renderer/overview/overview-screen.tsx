import { say } from '../text/say.ts';

export function OverviewScreen() {
  return <h2>{say('overview.title')}</h2>;
}
