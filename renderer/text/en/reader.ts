export const reader = {
  'reader.title': 'Reader',
} as const;
