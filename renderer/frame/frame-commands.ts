import { useLocation, useNavigate } from 'react-router';
import { bridge } from '../engine/bridge.ts';
import { useEffect } from 'react';
import { useCommand } from '../engine/use-command.ts';
import { useUndo } from '../engine/use-undo.ts';
import { say } from '../text/say.ts';
import { runCommand, useCommands, type Command } from './commands.ts';
import { places } from './places.ts';
import { usePreference } from './preferences.ts';

/** Does what an address asks for besides showing its screen (`?do=file.export-memo`), once the screen offers it. */
function useWish(): void {
  const { pathname, search } = useLocation(), go = useNavigate();
  const wish = new URLSearchParams(search).get('do');
  useEffect(() => { if (wish && pathname !== '/start') { void go(pathname, { replace: true }); setTimeout(() => void runCommand(wish)); } }, [wish, pathname, go]);
}

/** The commands that every screen of an open review has. */
export function useFrameCommands({ showPalette, showKeys }: { readonly showPalette: () => void; readonly showKeys: () => void }): void {
  const go = useNavigate(), { undo, redo, undoWords, redoWords } = useUndo();
  const [, setTheme] = usePreference('theme'), [narrow, setNarrow] = usePreference('railNarrow'), [hidden, setHidden] = usePreference('inspectorHidden');
  const { run: close } = useCommand('reviews.close');
  const group = say('frame.keys.everywhere');
  const commands: Command[] = [
    { id: 'frame.palette', words: say('frame.palette'), group, keys: ['mod+k'], whileTyping: true, keysOnly: true, run: showPalette },
    { id: 'help.keys', words: say('frame.keys'), group, keys: ['?', 'mod+/'], run: showKeys },
    { id: 'edit.undo', words: undoWords ? say('frame.undo.words', { words: undoWords }) : say('frame.undo'), group, keys: ['mod+z'], isDisabled: !undoWords, run: undo },
    { id: 'edit.redo', words: redoWords ? say('frame.redo.words', { words: redoWords }) : say('frame.redo'), group, keys: ['mod+shift+z', 'mod+y'], isDisabled: !redoWords, run: redo },
    ...places.map(({ id, address, title, key }): Command => ({ id: `view.place.${id}`, words: say('frame.go', { place: say(title) }), group, keys: [`alt+${key}`], run: () => void go(address) })),
    { id: 'search.go', words: say('search.keys.focus'), group, keys: ['/', 'mod+shift+f'], run: () => void go('/search') },
    { id: 'frame.rail', words: say(narrow ? 'frame.rail.widen' : 'frame.rail.narrow'), group, run: () => setNarrow(!narrow) },
    { id: 'frame.inspector', words: say(hidden ? 'frame.inspector.show' : 'frame.inspector.hide'), group, keys: ['mod+alt+i'], run: () => setHidden(!hidden) },
    ...(['system', 'light', 'dark'] as const).map((theme): Command => ({ id: `view.theme.${theme}`, words: say(`frame.theme.${theme}`), group, run: () => setTheme(theme) })),
    { id: 'file.new', words: say('frame.new'), group, run: () => void go('/start?do=file.new') },
    { id: 'file.open', words: say('frame.open'), group, keys: ['mod+o'], run: () => void go('/start?do=file.open') },
    { id: 'file.export-memo', words: say('frame.export-memo'), group, run: () => void go('/memo?do=file.export-memo') },
    { id: 'frame.start', words: say('frame.go', { place: say('start.title') }), group, run: () => void go('/start') },
    { id: 'file.close-review', words: say('frame.close-review'), group, run: () => void close({}).then(() => go('/')) },
  ];
  useCommands(commands);
  useWish();
  useEffect(() => bridge?.onMenu((id) => void runCommand(id)), []);
}
