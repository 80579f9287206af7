import { say } from '../text/say.ts';

export function RegisterScreen() {
  return <h2>{say('register.title')}</h2>;
}
