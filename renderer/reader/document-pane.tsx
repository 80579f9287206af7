import type { ReactNode } from 'react';
import { say } from '../text/say.ts';
import type { DocumentRow } from './document-shelf.tsx';
import { FlowPages } from './flow/flow-pages.tsx';
import type { Found, PageGeometry, PagesHandle } from './pages-handle.ts';
import { PdfPages } from './pdf/pdf-pages.tsx';
import type { ReadPage } from './use-lines.ts';
import type { Pages } from './use-outline.ts';

export interface DocumentPaneProps {
  readonly document: DocumentRow;
  readonly pages: Pages;
  readonly readPage: ReadPage;
  readonly takeHandle: (handle: PagesHandle | null) => void;
  readonly onMove: () => void;
  readonly onFound: (found: Found) => void;
  readonly onScale: (percent: number) => void;
  readonly overlay: (pageNumber: number, geometry: PageGeometry) => ReactNode;
}

/** A document's pages: a PDF as it is printed, anything else as its text. */
export function DocumentPane({ document, readPage, ...rest }: DocumentPaneProps) {
  const label = say('reader.pages', { document: document.instrument || document.fileName, role: say(`role.${document.role}`) });
  return document.format === 'pdf'
    ? <PdfPages key={`${document.id} ${document.ocrPages}`} document={document.id} label={label} language={document.language} readLines={readPage} {...rest} />
    : <FlowPages label={label} language={document.language} readPage={readPage} {...rest} />;
}
