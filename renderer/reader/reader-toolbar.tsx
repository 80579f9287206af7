import { Columns2, EllipsisVertical, ListTree, Microscope, Search, ZoomIn, ZoomOut } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Choice, type ChoiceOption } from '../controls/choice.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Menu } from '../controls/menu.tsx';
import { say, sayNumber } from '../text/say.ts';
import styles from './reader-toolbar.module.css';
import { ToggleButton } from './toggle-button.tsx';

interface ReaderToolbarProps {
  readonly documents: readonly ChoiceOption<string>[];
  readonly document: string;
  readonly onDocument: (id: string) => void;
  readonly pageLabel: string;
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly onPage: (written: string) => void;
  readonly percent: number;
  readonly isPdf: boolean;
  readonly onZoom: (to: 'in' | 'out' | 'auto' | 'page-fit') => void;
  readonly onRotate: () => void;
  readonly onFind: () => void;
  readonly microscope: boolean;
  readonly leftOut: boolean;
  readonly region: boolean;
  readonly split: boolean;
  readonly outline: boolean;
  readonly canSplit: boolean;
  readonly onToggle: (what: 'microscope' | 'leftOut' | 'region' | 'split' | 'outline') => void;
}

/** The bar above the pages: which document, which page, how large, and what is shown beside the words. Only the page changes while one reads on. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { documents, document, onDocument, pageLabel, pageNumber, pageCount, onPage, percent, isPdf, onZoom, onRotate, onFind, microscope, leftOut, region, split, outline, canSplit, onToggle } = props;
  return (
    <div className={styles.bar} role="toolbar" aria-label={say('reader.toolbar')}>
      <OutlineToggle outline={outline} onToggle={onToggle} />
      <div className={styles.document}><DocumentChoice documents={documents} document={document} onDocument={onDocument} /></div>
      <span className={styles.group}>
        <PageField label={pageLabel} onPage={onPage} />
        <span className={styles.count}>{pageLabel === String(pageNumber) ? say('reader.of-pages', { count: sayNumber(pageCount) }) : say('reader.page-of-pages', { page: sayNumber(pageNumber), count: sayNumber(pageCount) })}</span>
      </span>
      <ZoomControls percent={percent} onZoom={onZoom} />
      <ViewControls isPdf={isPdf} microscope={microscope} leftOut={leftOut} region={region} split={split} canSplit={canSplit} onToggle={onToggle} onFind={onFind} onZoom={onZoom} onRotate={onRotate} />
    </div>
  );
}

const OutlineToggle = memo(function OutlineToggle({ outline, onToggle }: Pick<ReaderToolbarProps, 'outline' | 'onToggle'>) {
  return <ToggleButton icon={ListTree} label={say('reader.outline')} keys="o" isOn={outline} onPress={() => onToggle('outline')} />;
});

const ZoomControls = memo(function ZoomControls({ percent, onZoom }: Pick<ReaderToolbarProps, 'percent' | 'onZoom'>) {
  return (
    <span className={styles.group}>
      <IconButton icon={ZoomOut} label={say('reader.zoom.out')} keys="-" onPress={() => onZoom('out')} />
      <button type="button" className={styles.percent} title={say('reader.zoom.auto')} onClick={() => onZoom('auto')}>{percent} %<span className="unseen">: {say('reader.zoom.auto')}</span></button>
      <IconButton icon={ZoomIn} label={say('reader.zoom.in')} keys="+" onPress={() => onZoom('in')} />
    </span>
  );
});

type ViewProps = Pick<ReaderToolbarProps, 'isPdf' | 'microscope' | 'leftOut' | 'region' | 'split' | 'canSplit' | 'onToggle' | 'onFind' | 'onZoom' | 'onRotate'>;

const ViewControls = memo(function ViewControls({ isPdf, microscope, leftOut, region, split, canSplit, onToggle, onFind, onZoom, onRotate }: ViewProps) {
  const more = [
    { id: 'left-out', words: say(leftOut ? 'reader.left-out.hide' : 'reader.left-out'), run: () => onToggle('leftOut') },
    ...(isPdf ? [
      { id: 'region', words: say(region ? 'reader.region.end' : 'reader.region.tool'), run: () => onToggle('region') },
      { id: 'page-fit', words: say('reader.zoom.page'), run: () => onZoom('page-fit') },
      { id: 'rotate', words: say('reader.rotate'), run: onRotate },
    ] : []),
  ];
  return (
    <span className={styles.group}>
      <IconButton icon={Search} label={say('reader.find')} keys="mod+f" onPress={onFind} />
      <ToggleButton icon={Microscope} label={say('reader.microscope.show')} keys="m" isOn={microscope} onPress={() => onToggle('microscope')} />
      {canSplit ? <ToggleButton icon={Columns2} label={say('reader.split')} keys="s" isOn={split} onPress={() => onToggle('split')} /> : null}
      <Menu label={say('reader.more')} choices={more}><IconButton icon={EllipsisVertical} label={say('reader.more')} /></Menu>
    </span>
  );
});

/** The law that is open, and the others. */
const DocumentChoice = memo(function DocumentChoice({ documents, document, onDocument }: Pick<ReaderToolbarProps, 'documents' | 'document' | 'onDocument'>) {
  return <Choice label={say('reader.document')} hideLabel options={documents} value={document} onChange={onDocument} />;
});

/** The printed page number; another one goes there. */
function PageField({ label, onPage }: { readonly label: string; readonly onPage: (written: string) => void }) {
  const [written, setWritten] = useState(label);
  useEffect(() => setWritten(label), [label]);
  return <input className={styles.page} aria-label={say('reader.page-field')} value={written} onChange={(event) => setWritten(event.target.value)} onFocus={(event) => event.target.select()} onBlur={() => setWritten(label)} onKeyDown={(event) => { if (event.key === 'Enter') onPage(written.trim()); }} />;
}
