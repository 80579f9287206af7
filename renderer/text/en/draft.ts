export const draft = {
  'draft.restored': 'This is what you typed on {time}; it is not saved yet.',
  'draft.outdated': 'On {time} something was typed here that began from an earlier text.',
  'draft.bring-back': 'Bring it back',
  'draft.discard': 'Discard it',
  'draft.lost': 'What you type cannot be kept at present. It is tried again; leave this page open.',
} as const;
