export interface PenaltyAmount { readonly amount: number; readonly unit: 'year' | 'month' | 'week' | 'day' | null }
export interface PenaltyFigures { readonly kind: 'imprisonment' | 'life' | 'fine' | 'other'; readonly least: PenaltyAmount | null; readonly most: PenaltyAmount | null; readonly stated: PenaltyAmount | null }

/** A penalty in a few English words: `3-8 years`, `6 months to 5 years`, `up to 1 year`, `at least 10 years`, `life`, `fine 30-600`. */
export function sayPenalty({ kind, least, most, stated }: PenaltyFigures): string {
  if (kind === 'life') return 'life imprisonment';
  const name = kind === 'imprisonment' ? '' : kind === 'fine' ? 'fine' : 'other penalty';
  const figures = least && most ? between(least, most) : most ? `up to ${say(most)}` : least ? `at least ${say(least)}` : stated ? say(stated) : '';
  return [name || (figures ? '' : 'imprisonment'), figures].filter(Boolean).join(' ') || 'imprisonment';
}

const between = (least: PenaltyAmount, most: PenaltyAmount): string => (least.unit === most.unit ? `${count(least.amount)}-${say(most)}` : `${say(least)} to ${say(most)}`);
const say = ({ amount, unit }: PenaltyAmount): string => (unit ? `${count(amount)} ${unit}${amount === 1 ? '' : 's'}` : count(amount));
const count = (amount: number): string => amount.toLocaleString('en', { maximumFractionDigits: 2 });
