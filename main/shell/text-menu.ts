import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/** The menu of the right mouse button over text: only where there is text to take or to write. */
export function offerTextMenu(browser: BrowserWindow): void {
  browser.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const writing: MenuItemConstructorOptions[] = [{ role: 'undo', enabled: editFlags.canUndo }, { role: 'redo', enabled: editFlags.canRedo }, { type: 'separator' }, { role: 'cut', enabled: editFlags.canCut }, { role: 'copy', enabled: editFlags.canCopy }, { role: 'paste', enabled: editFlags.canPaste }, { role: 'selectAll' }];
    const items = isEditable ? writing : selectionText ? [{ role: 'copy' } satisfies MenuItemConstructorOptions] : [];
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window: browser });
  });
}
