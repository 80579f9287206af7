import { BrowserWindow, dialog, ipcMain, shell, type FileFilter, type IpcMainInvokeEvent, type OpenDialogOptions } from 'electron';
import { z } from 'zod';
import { chooseKinds, type ChooseKind } from '../../shared/contract/desktop.ts';
import { channels } from './channels.ts';
import { isPage } from './own-address.ts';
import type { ReviewWindow } from './review-window.ts';
import type { Windows } from './windows.ts';
import { words } from './words.ts';

const lawEndings = ['pdf', 'docx', 'html', 'htm', 'md', 'markdown', 'txt'];
const FilterInput = z.strictObject({ name: z.string().min(1).max(80), extensions: z.array(z.string().regex(/^[a-z0-9]{1,10}$/u)).min(1).max(10) });
const SaveInput = z.tuple([z.string().max(255), z.array(FilterInput).max(10)]);

const filters: Readonly<Record<ChooseKind, FileFilter[]>> = {
  documents: [{ name: words.filters.documents, extensions: lawEndings }, { name: words.filters.all, extensions: ['*'] }], folder: [],
  review: [{ name: words.filters.review, extensions: ['lacuna'] }], pack: [{ name: words.filters.pack, extensions: ['json'] }],
  tags: [{ name: words.filters.tags, extensions: ['jsonld', 'json', 'qdpx'] }], memo: [{ name: words.filters.memo, extensions: ['docx', 'pdf', 'html', 'htm', 'json'] }], recognition: [{ name: words.filters.recognition, extensions: ['traineddata', 'gz'] }, { name: words.filters.all, extensions: ['*'] }],
};
const properties: Readonly<Record<ChooseKind, OpenDialogOptions['properties']>> = {
  // Nothing of a review goes onto the system's own list of recent files.
  documents: ['openFile', 'multiSelections', 'dontAddToRecent'], folder: ['openDirectory', 'createDirectory', 'dontAddToRecent'], review: ['openFile', 'dontAddToRecent'], pack: ['openFile', 'dontAddToRecent'], tags: ['openFile', 'dontAddToRecent'], memo: ['openFile', 'dontAddToRecent'], recognition: ['openFile', 'dontAddToRecent'],
};

/** Lets the person choose files; empty where they thought better of it. */
export async function chooseFiles(browser: BrowserWindow | undefined, kind: ChooseKind): Promise<readonly string[]> {
  const options: OpenDialogOptions = { title: words.choose[kind], filters: filters[kind], properties: properties[kind]! };
  const { canceled, filePaths } = await (browser ? dialog.showOpenDialog(browser, options) : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}

/** A name to suggest, without anything that would make it a path or a switch. */
const asFileName = (suggestion: string): string => suggestion.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/gu, ' ').replace(/^[\s.-]+|[\s.]+$/gu, '').slice(0, 120);

async function chooseSave({ browser, written }: ReviewWindow, [suggestion, wanted]: z.infer<typeof SaveInput>): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(browser, { title: words.save, defaultPath: asFileName(suggestion), filters: wanted, properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'] });
  if (canceled || !filePath) return null;
  written.add(filePath);
  return filePath;
}

/** Answers what a page may ask of the shell: only our page in the main frame of one of our windows is heard, and only in the shape agreed upon. */
export function answerPage(windows: Windows, showGuide: () => void): void {
  /** The window that asks; throws for anybody else. */
  const asker = ({ sender, senderFrame }: IpcMainInvokeEvent): ReviewWindow => {
    const window = windows.byPage(sender.id);
    if (!window || !senderFrame || senderFrame.parent !== null || senderFrame !== sender.mainFrame || !isPage(senderFrame.url)) throw new Error('Only the page of a window of Lacuna may ask this.');
    return window;
  };
  const on = <I>(channel: string, input: z.ZodType<I>, answer: (window: ReviewWindow, input: I) => unknown): void => {
    ipcMain.handle(channel, async (event, ...given: unknown[]) => {
      const window = asker(event), heard = input.safeParse(given);
      if (!heard.success) throw new Error('This was asked in a shape that nobody understands.');
      return await answer(window, heard.data);
    });
  };
  on(channels.connect, z.tuple([]), (window) => window.connect());
  on(channels.flushed, z.tuple([]), (window) => { window.flushed(); });
  on(channels.chooseFiles, z.tuple([z.enum(chooseKinds)]), ({ browser }, [kind]) => chooseFiles(browser, kind));
  on(channels.chooseSave, SaveInput, chooseSave);
  on(channels.showInFolder, z.tuple([z.string().max(4_096)]), ({ written }, [file]) => { if (written.has(file)) shell.showItemInFolder(file); });
  on(channels.showGuide, z.tuple([]), () => { showGuide(); });
  on(channels.setTitle, z.tuple([z.string().max(300), z.boolean()]), ({ browser }, [title, edited]) => { browser.setTitle(title || 'Lacuna'); browser.setDocumentEdited(edited); });
  on(channels.editText, z.tuple([z.enum(['edit.undo', 'edit.redo'])]), ({ browser }, [command]) => { if (command === 'edit.undo') browser.webContents.undo(); else browser.webContents.redo(); });
}
