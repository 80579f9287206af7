import { say } from '../text/say.ts';

export function ItemsScreen() {
  return <h2>{say('items.title')}</h2>;
}
