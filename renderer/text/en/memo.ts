export const memo = {
  'memo.title': 'Memo',
} as const;
