export const matrix = {
  'matrix.title': 'Matrix',
} as const;
