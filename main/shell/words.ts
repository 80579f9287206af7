/** All wording of the shell: the menu, the dialogs, and what it says by itself. */
export const words = {
  file: '&File', newReview: 'New review…', openReview: 'Open review…', openRecent: 'Open recent', noRecent: 'No recent reviews', importLaws: 'Import laws…', exportMemo: 'Export memo…', closeReview: 'Close review', closeWindow: 'Close window', quit: 'Quit Lacuna',
  edit: '&Edit', undo: 'Undo', redo: 'Redo', find: 'Find',
  view: '&View', actualSize: 'Actual size', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fullScreen: 'Full screen', theme: 'Theme', themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  places: { overview: 'Overview', instruments: 'Instruments', reader: 'Reader', items: 'Items', matrix: 'Matrix', search: 'Search', memo: 'Memo', register: 'Register' },
  window: '&Window', help: '&Help', guide: 'User guide', keys: 'Keyboard map',
  choose: { documents: 'Choose laws to import', folder: 'Choose a folder', review: 'Open a review', pack: 'Choose a catalogue pack', tags: 'Choose tags of another program', memo: 'Choose a memo to verify', recognition: 'Choose recognition data' },
  filters: { documents: 'Laws', review: 'Reviews', pack: 'Catalogue packs', tags: 'Tags', memo: 'Memos', recognition: 'Recognition data', all: 'All files' },
  save: 'Save',
  closing: {
    question: (jobs: number): string => (jobs === 1 ? 'Work is still under way in this window.' : `${jobs} pieces of work are still under way in this window.`),
    detail: 'Closing it now ends that work. What was finished is kept; the rest can be started again.',
    stay: 'Keep working', close: 'End the work and close',
  },
  trouble: { notOpened: 'The review could not be opened.', engine: 'The part of Lacuna that keeps the review has ended unexpectedly, several times in a row.', engineDetail: 'What was saved is in the review file. Close this window and open the review again.', close: 'Close window' },
  understood: 'OK',
} as const;
