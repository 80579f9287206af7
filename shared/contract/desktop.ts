/**
 * The data of the `message` event with which the page gets its port to the engine, after its scripts have run once. A later port replaces the first
 * (the engine was started anew), and what the first had not answered is lost.
 */
export const portArrived = 'lacuna.port';

/** Which files the person may choose, and so which endings the dialog offers. */
export const chooseKinds = ['documents', 'folder', 'review', 'pack', 'tags', 'memo', 'recognition'] as const;
export type ChooseKind = (typeof chooseKinds)[number];

/** A kind of file in a save dialog: its name in words, and its endings without the dot. */
export interface FileFilter { readonly name: string; readonly extensions: readonly string[] }

/** What the desktop menu asks the page to do. `view.place.<place>` opens a place of the workbench; undo and redo come only where no text field has the focus. */
export const menuCommands = [
  'file.new', 'file.open', 'file.import', 'file.export-memo', 'file.close-review', 'edit.undo', 'edit.redo', 'edit.find', 'view.theme.system', 'view.theme.light', 'view.theme.dark', 'help.keys',
  'view.place.overview', 'view.place.instruments', 'view.place.reader', 'view.place.items', 'view.place.matrix', 'view.place.search', 'view.place.memo', 'view.place.register',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** `window.lacuna` in the desktop window, and nowhere else: what a page cannot do by itself. Everything about the review goes through the port. */
export interface Desktop {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Lets the person choose files (or one folder); empty where they thought better of it. */
  chooseFiles(kind: ChooseKind): Promise<readonly string[]>;
  /** Lets the person say where a file is to be written; null where they thought better of it. */
  chooseSave(suggestion: string, filters: readonly FileFilter[]): Promise<string | null>;
  /** The path of a file that was dropped on the page (a DOM `File`); empty where it has none. */
  pathOf(file: unknown): string;
  /** Hears the menu; answers with what ends the hearing. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Is asked before the window closes, and may take a moment to put what was typed on disk; answers with what ends the asking. */
  onClosing(flush: () => void | Promise<void>): () => void;
  /** Shows, in the system's own file window, a file that the person has chosen to write. */
  showInFolder(file: string): Promise<void>;
  /** Opens the user guide in a window of its own. */
  showGuide(): Promise<void>;
  /** Names the window: the review's title, and whether something typed is not yet on disk. */
  setTitle(title: string, edited: boolean): void;
}
