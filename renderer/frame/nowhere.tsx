import { Link } from 'react-router';
import { Empty } from '../controls/empty.tsx';
import { say } from '../text/say.ts';

/** An address that leads nowhere. */
export function Nowhere() {
  return <Empty title={say('frame.nowhere')} actions={<Link to="/overview">{say('frame.go', { place: say('overview.title') })}</Link>} />;
}
