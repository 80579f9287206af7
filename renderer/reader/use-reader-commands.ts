import { useCommands, type Command } from '../frame/commands.ts';
import { say } from '../text/say.ts';

interface ReaderActions {
  readonly isReadOnly: boolean;
  readonly canSplit: boolean;
  readonly isPdf: boolean;
  readonly tag: () => void;
  readonly copy: () => void;
  readonly note: () => void;
  readonly step: (by: 1 | -1, articlesOnly?: boolean) => void;
  readonly stepTag: (by: 1 | -1) => void;
  readonly toggle: (what: 'microscope' | 'leftOut' | 'region' | 'split' | 'outline') => void;
  readonly find: () => void;
  readonly goToArticle: () => void;
  readonly zoom: (to: 'in' | 'out' | 'auto' | 'page-fit' | 'actual') => void;
  readonly rotate: () => void;
  readonly typeRegion: () => void;
  readonly correct: () => void;
  readonly begin: () => void;
  readonly corrections: () => void;
  readonly pageNotes: () => void;
  readonly nextDoubtful: () => void;
}

/** The reader's keys, as the palette and the keyboard map show them. */
export function useReaderCommands(act: ReaderActions): void {
  const group = say('reader.group');
  const commands: Command[] = [
    { id: 'reader.tag', words: say('reader.tag.words'), group, keys: ['t'], isDisabled: act.isReadOnly, run: act.tag },
    { id: 'reader.copy', words: say('reader.copy'), group, keys: ['c'], run: act.copy },
    { id: 'reader.note', words: say('reader.note.write'), group, keys: ['n'], isDisabled: act.isReadOnly, run: act.note },
    { id: 'reader.next', words: say('reader.next'), group, keys: ['j'], run: () => act.step(1) },
    { id: 'reader.previous', words: say('reader.previous'), group, keys: ['k'], run: () => act.step(-1) },
    { id: 'reader.next-article', words: say('reader.next-article'), group, keys: ['shift+j'], run: () => act.step(1, true) },
    { id: 'reader.previous-article', words: say('reader.previous-article'), group, keys: ['shift+k'], run: () => act.step(-1, true) },
    { id: 'reader.next-tag', words: say('reader.next-tag'), group, keys: [']'], run: () => act.stepTag(1) },
    { id: 'reader.previous-tag', words: say('reader.previous-tag'), group, keys: ['['], run: () => act.stepTag(-1) },
    { id: 'reader.goto', words: say('reader.goto'), group, keys: ['g'], run: act.goToArticle },
    { id: 'edit.find', words: say('reader.find'), group, keys: ['mod+f'], run: act.find },
    { id: 'reader.microscope', words: say('reader.microscope.toggle'), group, keys: ['m'], run: () => act.toggle('microscope') },
    { id: 'reader.split', words: say('reader.split'), group, keys: ['s'], isDisabled: !act.canSplit, run: () => act.toggle('split') },
    { id: 'reader.outline', words: say('reader.outline.toggle'), group, keys: ['o'], run: () => act.toggle('outline') },
    { id: 'reader.left-out', words: say('reader.left-out'), group, run: () => act.toggle('leftOut') },
    { id: 'reader.region', words: say('reader.region.type'), group, keys: ['i'], isDisabled: act.isReadOnly || !act.isPdf, run: act.typeRegion },
    { id: 'reader.begin', words: say('reader.begin'), group, keys: ['p'], isDisabled: act.isReadOnly, run: act.begin },
    { id: 'reader.correct', words: say('reader.correct'), group, isDisabled: act.isReadOnly, run: act.correct },
    { id: 'reader.corrections', words: say('reader.corrections.show'), group, run: act.corrections },
    { id: 'reader.page-notes', words: say('reader.page-notes'), group, keys: ['d'], run: act.pageNotes },
    { id: 'reader.next-doubtful', words: say('reader.page-notes.next'), group, keys: ['shift+d'], run: act.nextDoubtful },
    { id: 'reader.zoom.in', words: say('reader.zoom.in'), group, keys: ['+', '='], run: () => act.zoom('in') },
    { id: 'reader.zoom.out', words: say('reader.zoom.out'), group, keys: ['-'], run: () => act.zoom('out') },
    { id: 'reader.zoom.auto', words: say('reader.zoom.auto'), group, keys: ['0'], run: () => act.zoom('auto') },
    { id: 'reader.zoom.page', words: say('reader.zoom.page'), group, isDisabled: !act.isPdf, run: () => act.zoom('page-fit') },
    { id: 'reader.rotate', words: say('reader.rotate'), group, keys: ['r'], isDisabled: !act.isPdf, run: act.rotate },
  ];
  useCommands(commands);
}
