/** The names by which preload and shell speak. */
export const channels = {
  connect: 'lacuna:connect', port: 'lacuna:port', chooseFiles: 'lacuna:choose-files', chooseSave: 'lacuna:choose-save', showInFolder: 'lacuna:show-in-folder', setTitle: 'lacuna:set-title', showGuide: 'lacuna:show-guide',
  menu: 'lacuna:menu', closing: 'lacuna:closing', flushed: 'lacuna:flushed', editText: 'lacuna:edit-text',
} as const;
