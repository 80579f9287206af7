import { expect, it } from 'vitest';
import { printers } from '../../../main/cli/print.ts';

const doubt = (kind: 'poor-page' | 'no-text' | 'numbering-gap', pageNumber: number, isSeen = false) => ({ id: `${kind}:p${pageNumber}`, kind, path: null, pageNumber, note: 'Look.', start: null, end: null, seen: isSeen ? { by: 'A', at: '', reason: '' } : null });

it('names the command that reads pages whose own text does not serve, and only those', () => {
  expect(printers['outline.doubts']!([doubt('no-text', 3), doubt('poor-page', 4), doubt('poor-page', 5), doubt('numbering-gap', 9), doubt('no-text', 12), doubt('poor-page', 20, true)]).split('\n').at(-1)).toBe('"lacuna recognise REVIEW DOCUMENT --pages 3-5,12" reads these pages by character recognition.');
  expect(printers['outline.doubts']!([doubt('numbering-gap', 9)])).not.toContain('recognise');
});
