export const start = {
  'start.title': 'Start',
} as const;
