export const instruments = {
  'instruments.title': 'Instruments',
} as const;
