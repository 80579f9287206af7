export const items = {
  'items.title': 'Items',
} as const;
