import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { Bearing } from '../../shared/domain/judgement.ts';
import { SplitPane } from '../controls/split-pane.tsx';
import { useEngine } from '../engine/engine-context.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { Inspector } from '../frame/inspector.tsx';
import { tell } from '../frame/notices.ts';
import { readerAddress } from '../frame/places.ts';
import { usePreference } from '../frame/preferences.ts';
import { say } from '../text/say.ts';
import { BeginProvision } from './begin-provision.tsx';
import { DocumentPane } from './document-pane.tsx';
import type { DocumentRow } from './document-shelf.tsx';
import { FindBar } from './find-bar.tsx';
import type { Address } from './open-document.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { PageNotes } from './page-notes.tsx';
import { PageOverlay } from './page-overlay.tsx';
import type { Found, PageGeometry, PagesHandle } from './pages-handle.ts';
import { canBeRead } from './part-read.ts';
import { ProvisionMargin } from './provision-margin.tsx';
import { CorrectProvision, GoToArticle, OutlineCorrections, TypeRegion, WriteNote, type RegionWish } from './reader-sheets.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import styles from './reading-room.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { markedSubject, provisionSubject, regionSubject, type OpenText, type Subject } from './subject.ts';
import { TagPalette } from './tag-palette.tsx';
import { TextPane, textName } from './text-pane.tsx';
import { useActiveText, type Which } from './use-active-text.ts';
import { useTargets } from './use-catalogue.ts';
import { useCitation } from './use-citation.ts';
import { counterpartOf, followWith, useCounterparts, useTwins } from './use-counterparts.ts';
import { ReadingReasons } from './reading-reasons.tsx';
import { useLines } from './use-lines.ts';
import { useOutline, type Outline, type PlacedProvision } from './use-outline.ts';
import { nextDoubtfulPage, usePageDoubts, type PageDoubts } from './use-page-doubts.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReasons } from './use-reasons.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useSelection } from './use-selection.ts';
import { useSteady } from './use-steady.ts';
import { countTags, taggedIn, useTagged, type PlacedTag, type Tagged } from './use-tagged.ts';
import { usePoorWords } from './use-poor-words.ts';
import { useWashes } from './use-washes.ts';
import type { WordsPlace } from './words-place.ts';

type Dialog = { readonly kind: 'tag' | 'note' | 'begin'; readonly subject: Subject } | { readonly kind: 'goto' | 'corrections' } | { readonly kind: 'correct'; readonly provision: PlacedProvision } | { readonly kind: 'region'; readonly which: Which; readonly wish: RegionWish };
const nothingFound: Found = { current: 0, total: 0, isSearching: false };

/** A law open for reading: outline at the left, its pages (and its translation's) in the middle, the margin of the article in the inspector. */
export function ReadingRoom({ document, documents, outline, address }: { readonly document: DocumentRow; readonly documents: readonly DocumentRow[]; readonly outline: Outline; readonly address: Address }) {
  const go = useNavigate(), { pipe } = useEngine();
  const { data: review } = useQuery('review.describe', {});
  const handle = useRef<PagesHandle | null>(null), otherHandle = useRef<PagesHandle | null>(null), stage = useRef<HTMLDivElement>(null), treeCursor = useRef<string | null>(null);
  const [isDrawn, setDrawn] = useState(false), [percents, setPercents] = useState({ mine: 100, other: 100 }), [otherPage, setOtherPage] = useState(1), [found, setFound] = useState(nothingFound), [isFinding, setFinding] = useState(false), [dialog, setDialog] = useState<Dialog | null>(null);
  const [chosen, setChosen] = useState<string | null>(null), [wantsRegion, setWantsRegion] = useState(false), [showsLeftOut, setShowsLeftOut] = useState(false), [pointedReason, pointReason] = useState<string | null>(null), altHeld = useAltKey();
  const [microscopeOn, keepMicroscope] = usePreference('reader.microscope'), [splitOn, keepSplit] = usePreference('reader.split'), [outlineHidden, hideOutline] = usePreference('reader.outlineHidden'), [outlineBesideTwo, keepOutlineBesideTwo] = usePreference('reader.outlineBesideTwo');

  const counterparts = useCounterparts(document.id), otherRow = documents.find(({ id }) => id === counterparts.other) ?? null;
  const { outline: otherOutline } = useOutline(otherRow?.id ?? null), otherTagged = useTagged(otherRow?.id ?? null), otherReadPage = useLines(otherRow?.id ?? '', otherOutline), otherCitation = useCitation(otherRow ?? document, otherOutline);
  const isSplit = splitOn === true && otherRow !== null && otherOutline !== null, { active, lead, touches } = useActiveText(isSplit);
  const activeHandle = (): PagesHandle | null => (active === 'mine' ? handle : otherHandle).current;

  const { current, pageNumber, goTo, goToPlace, moved, follow } = useReadingPlace(outline, handle, stage, lead);
  const { bar, drop } = useSelection(stage);
  const { byId: targets } = useTargets();
  const labelOf = useCallback((target: string) => targets.get(target)?.label ?? target, [targets]);
  const tagged = useTagged(document.id), counts = useMemo(() => countTags(outline, tagged.tags), [outline, tagged.tags]);
  const citation = useCitation(document, outline), readPage = useLines(document.id, outline), readReasons = useReasons(document.id, outline), otherReadReasons = useReasons(otherRow?.id ?? '', otherOutline);

  const twins = useTwins(otherTagged.tags, outline, counterparts.back, labelOf), otherTwins = useTwins(tagged.tags, otherOutline, counterparts.there, labelOf);

  const article = current ? outline.articleOf(current.path) : null;
  const { data: microscope } = useQuery('microscope.show', { document: document.id, provision: article?.path ?? '' }, { enabled: microscopeOn === true && article !== null });
  const subject = dialog?.kind === 'tag' || dialog?.kind === 'note' ? dialog.subject : null;
  const seen = microscopeOn === true && microscope?.provision === article?.path ? microscope ?? null : null;
  const ownWashes = useWashes({ microscope: seen, subject, document: document.id, readReasons, leftOut: showsLeftOut, pointed: active === 'mine' ? pointedReason : null });
  const othersWashes = useWashes({ microscope: null, subject, document: otherRow?.id ?? '', readReasons: otherReadReasons, leftOut: showsLeftOut, pointed: active === 'other' ? pointedReason : null });
  const poorWords = usePoorWords(readPage, document.ocrPages > 0), otherPoorWords = usePoorWords(otherReadPage, (otherRow?.ocrPages ?? 0) > 0);
  const washes = useCallback((pageNumber: number) => [...poorWords(pageNumber), ...ownWashes(pageNumber)], [poorWords, ownWashes]);
  const otherWashes = useCallback((pageNumber: number) => [...otherPoorWords(pageNumber), ...othersWashes(pageNumber)], [otherPoorWords, othersWashes]);

  const pageDoubts = usePageDoubts(document.id), otherPageDoubts = usePageDoubts(otherRow?.id ?? null);
  const { run: joinOne } = useCommand('outline.join'), { run: uncorrect } = useCommand('outline.uncorrect'), { run: settleDoubt } = useCommand('doubts.settle'), { run: addTags } = useCommand('tags.add'), { run: addNote } = useCommand('notes.add');
  const mine: OpenText = { document, outline, citation, readPage };
  const other: OpenText | null = otherRow && otherOutline ? { document: otherRow, outline: otherOutline, citation: otherCitation, readPage: otherReadPage } : null;
  const isReadOnly = review?.readOnly ?? false, regionText = (which: Which): OpenText => (which === 'other' && other ? other : mine);

  /** The marked words; without any, the provision under the keys of the outline, or the one that is read. */
  const subjectNow = async (): Promise<Subject | null> => {
    const hasMarked = bar !== null, marked = await handle.current?.marked(), there = marked || !other ? null : await otherHandle.current?.marked();
    if (marked) return markedSubject(mine, marked);
    if (there) return markedSubject(other!, there);
    if (hasMarked) { tell({ kind: 'refusal', sentence: say('reader.selection.failed') }); return null; }
    const pair = active === 'other' && other ? counterpartOf(current, outline, other.outline, counterparts.there) : null;
    const inTree = window.document.activeElement?.getAttribute('role') === 'tree' ? treeCursor.current : null;
    const provision = (inTree === null ? null : outline.byPath.get(inTree)) ?? current;
    if (inTree === null && pair && pair.mine.path === current?.path) return provisionSubject(other!, pair.theirs);
    return provision ? provisionSubject(mine, provision) : null;
  };
  const settleAt = async (path: string): Promise<void> => { for (const { id } of (await pipe.call('outline.doubts', { document: document.id, open: true })).filter((doubt) => doubt.path === path)) await settleDoubt({ document: document.id, doubt: id }); };
  const begin = async (): Promise<void> => {
    if (isReadOnly) return;
    const about = await subjectNow();
    if (about && 'stretches' in about.wish) setDialog({ kind: 'begin', subject: about }); else tell({ kind: 'refusal', sentence: say('reader.begin.mark') });
  };
  const open = (kind: 'tag' | 'note') => async (): Promise<void> => { if (isReadOnly) return; const about = await subjectNow(); if (about) setDialog({ kind, subject: about }); };
  const copy = async (): Promise<void> => {
    const about = await subjectNow();
    if (!about) return;
    let words = about.quotation;
    if ('provision' in about.wish) { const { provision } = about.wish; words = (await pipe.call('outline.read', { document: about.document })).provisions.find(({ path }) => path === provision)?.text ?? words; }
    await navigator.clipboard.writeText(words ? say('reader.quote', { words, citation: about.citation }) : about.citation);
    tell({ kind: 'done', sentence: say('reader.copied', { citation: about.citation }) });
  };
  const tagTo = (about: Subject, ids: readonly string[], bearing: Bearing): void => { void addTags({ document: about.document, ...about.wish, for: [...ids], bearing }).then((rows) => { if (rows) { drop(); setChosen(rows[0]?.id ?? null); } }); };
  const tagWords = (element: string, stretches: readonly { readonly pageNumber: number; readonly start: number; readonly end: number }[]): void => void addTags({ document: document.id, stretches: [...stretches], for: [element] });

  const choose = useCallback((id: string): void => {
    setChosen(id);
    const ours = [...tagged.tags, ...tagged.notes].find((one) => one.id === id), theirs = ours ? undefined : otherTagged.tags.find((one) => one.id === id), first = (ours ?? theirs)?.pages[0];
    if (!first) return;
    const place = { pageNumber: first.pageNumber, y: Math.max(0, first.boxes[0]?.y ?? 0), start: first.stretches[0]?.start ?? 0 };
    const at = ours ? handle.current : otherHandle.current;
    const pixels = at?.pixelsTo(place) ?? -1;
    // Words that are in sight already need no moving.
    if (at && (pixels < 24 || pixels > (stage.current?.clientHeight ?? 0) - 60)) { if (ours) goToPlace(place, ours.provision); else { lead.current = 'other'; at.show(place, 72); } }
  }, [tagged, otherTagged, goToPlace, lead]);
  const stepTag = (step: 1 | -1): void => {
    const at = tagged.tags.findIndex(({ id }) => id === chosen), here = at >= 0 ? at + step : step > 0 ? tagged.tags.findIndex((tag) => (tag.pages[0]?.pageNumber ?? 0) >= pageNumber) : tagged.tags.findLastIndex((tag) => (tag.pages[0]?.pageNumber ?? 1e9) <= pageNumber);
    const next = tagged.tags[here];
    if (next) choose(next.id);
  };
  const step = (by: 1 | -1, articlesOnly = false): void => {
    const rows = articlesOnly ? outline.provisions.filter(({ kind }) => kind === 'article') : outline.provisions;
    const at = current === null ? -1 : rows.findIndex(({ path }) => path === (articlesOnly ? article?.path : current.path));
    const before = at < 0 && current !== null ? rows.findLastIndex(({ path }) => outline.indexOf.get(path)! < outline.indexOf.get(current.path)!) + (by > 0 ? 0 : 1) : at;
    const next = rows[before + by];
    if (next) goTo(next.path);
  };
  const shown = active === 'other' && other ? { pages: other.outline.pages, number: otherPage, isPdf: other.document.format === 'pdf' } : { pages: outline.pages, number: pageNumber, isPdf: document.format === 'pdf' };
  const goToPage = (written: string): void => {
    const at = shown.pages.findIndex(({ pageLabel }) => pageLabel === written), number = at >= 0 ? at + 1 : Number(written);
    if (!Number.isInteger(number) || number < 1 || number > shown.pages.length) return;
    if (active === 'mine') goToPlace({ pageNumber: number, y: 0, start: 0 }); else { lead.current = 'other'; otherHandle.current?.show({ pageNumber: number, y: 0, start: 0 }); }
    activeHandle()?.focus();
  };
  // Two texts need the room: the outline is put away beside them unless it is asked for.
  const showsOutline = isSplit ? outlineBesideTwo === true : outlineHidden !== true;
  const toggle = (what: 'microscope' | 'leftOut' | 'region' | 'split' | 'outline'): void => {
    if (what === 'outline') return isSplit ? keepOutlineBesideTwo(!showsOutline) : hideOutline(showsOutline);
    if (what === 'microscope') keepMicroscope(microscopeOn !== true); else if (what === 'leftOut') setShowsLeftOut((on) => !on); else if (what === 'region') setWantsRegion((on) => !on); else keepSplit(splitOn !== true);
  };
  const closeFind = (): void => { setFinding(false); activeHandle()?.find(null); setFound(nothingFound); activeHandle()?.focus(); };
  // Finding goes along to the text that is touched, and leaves no marks in the one before.
  useEffect(() => () => { setFound(nothingFound); (active === 'mine' ? handle : otherHandle).current?.find(null); }, [active]);
  const steadily = {
    open: useSteady((kind: 'tag' | 'note') => void open(kind)()), copy: useSteady(() => void copy()), toggle: useSteady(toggle), toPage: useSteady(goToPage), find: useSteady(() => setFinding(true)), toDocument: useSteady((id: string) => void go(readerAddress(id))),
    zoom: useSteady((to: 'in' | 'out' | 'auto' | 'page-fit') => activeHandle()?.zoom(to)), rotate: useSteady(() => activeHandle()?.rotate()), settle: useSteady((path: string) => { if (!isReadOnly) void settleAt(path); }), join: useSteady((provision: string) => { if (!isReadOnly) void joinOne({ document: document.id, provision }); }), uncorrect: useSteady((correction: string) => { if (!isReadOnly) void uncorrect({ document: document.id, correction }); }), corrections: useSteady(() => setDialog({ kind: 'corrections' })), correct: useSteady((provision: PlacedProvision) => { if (!isReadOnly) setDialog({ kind: 'correct', provision }); }),
    tagProvision: useSteady((path: string) => { const provision = outline.byPath.get(path); if (provision && !isReadOnly) setDialog({ kind: 'tag', subject: provisionSubject(mine, provision) }); }), tagWords: useSteady(tagWords), showWords: useSteady((place: WordsPlace) => goToPlace(place, article?.path ?? null)), microscope: useSteady(() => toggle('microscope')),
  };
  useReaderCommands({
    isReadOnly, canSplit: otherRow !== null, isPdf: shown.isPdf, tag: () => void open('tag')(), copy: () => void copy(), note: () => void open('note')(), step, stepTag, toggle, find: () => setFinding(true), goToArticle: () => setDialog({ kind: 'goto' }),
    zoom: (to) => activeHandle()?.zoom(to), rotate: () => activeHandle()?.rotate(), typeRegion: () => setDialog({ kind: 'region', which: active, wish: { pageNumber: shown.number, box: null } }),
    begin: () => void begin(), pageNotes: () => openNotes(), nextDoubtful: () => toDoubtfulPage(), corrections: () => setDialog({ kind: 'corrections' }),
    correct: () => { const path = (window.document.activeElement?.getAttribute('role') === 'tree' ? treeCursor.current : null) ?? current?.path, provision = path === undefined ? undefined : outline.byPath.get(path); if (provision && !isReadOnly) setDialog({ kind: 'correct', provision }); },
  });

  const arrive = useAddress({ document: document.id, address, isDrawn, outline, tagged, current, pageNumber, go, goTo, goToPlace, setChosen });
  const onMove = useCallback(() => { moved(); if (isSplit && lead.current === 'mine' && handle.current && otherHandle.current) followWith(handle.current, outline, otherHandle.current, otherOutline, counterparts.there); }, [moved, isSplit, outline, otherOutline, counterparts.there, lead]);
  const onOtherMove = useCallback(() => { setOtherPage(otherHandle.current?.placeAt(72).pageNumber ?? 1); if (isSplit && lead.current === 'other' && handle.current && otherHandle.current) followWith(otherHandle.current, otherOutline, handle.current, outline, counterparts.back); }, [isSplit, outline, otherOutline, counterparts.back, lead]);
  // The place that is asked for is gone to at once, before a page is drawn that nobody asked for.
  const takeHandle = useCallback((next: PagesHandle | null) => { handle.current = next; if (next) arrive.current(); setDrawn(next !== null); }, [arrive]);
  const takeOther = useCallback((next: PagesHandle | null) => { otherHandle.current = next; if (next && handle.current && otherOutline) requestAnimationFrame(() => onMove()); }, [onMove, otherOutline]);

  const showReasonsOf = (which: Which) => (number: number): void => { setShowsLeftOut(true); lead.current = which; (which === 'mine' ? handle : otherHandle).current?.show({ pageNumber: number, y: 0, start: 0 }); };
  const overlayOf = (text: OpenText, about: Tagged, twinsOf: typeof twins, washesOf: typeof washes, doubtsOf: PageDoubts) => (number: number, geometry: PageGeometry) => (
    <>
      <PageOverlay pageNumber={number} geometry={geometry} readPage={text.readPage} tags={about.tags} notes={about.notes} twins={twinsOf(number)} washes={washesOf(number)} chosen={chosen} labelOf={labelOf} onChoose={choose}
        drawsRegions={text.document.format === 'pdf' && !isReadOnly && (wantsRegion || altHeld || text.outline.pages[number - 1]?.hasText === false)} onRegion={(box) => setDialog({ kind: 'region', which: text === mine ? 'mine' : 'other', wish: { pageNumber: number, box } })} />
      <PageNotes document={text.document} pageNumber={number} pageLabel={text.outline.pages[number - 1]?.pageLabel || String(number)} doubts={doubtsOf.get(number) ?? noDoubts} note={text.outline.pages[number - 1]?.note ?? ''} isReadOnly={isReadOnly} isRecognised={text.outline.pages[number - 1]?.ocr === true} onReasons={showReasonsOf(text === mine ? 'mine' : 'other')} />
    </>
  );
  const shownDoubts = active === 'other' && other ? otherPageDoubts : pageDoubts;
  const openNotes = (): void => {
    const line = stage.current?.querySelector<HTMLElement>(`[data-text="${active}"] [data-page-notes="${shown.number}"]`);
    if (line) line.click(); else tell({ kind: 'done', sentence: say('reader.page-notes.none', { page: shown.pages[shown.number - 1]?.pageLabel || String(shown.number) }) });
  };
  const toDoubtfulPage = (): void => { const next = nextDoubtfulPage(shownDoubts, shown.number); if (next === null) tell({ kind: 'done', sentence: say('reader.page-notes.none-left') }); else goToPage(shown.pages[next - 1]?.pageLabel || String(next)); };
  const beside = useMemo(() => {
    const pair = counterpartOf(article, outline, otherOutline ?? outline, counterparts.there);
    return { tags: taggedIn(tagged.tags, outline, article?.path ?? null), notes: taggedIn(tagged.notes, outline, article?.path ?? null), otherTags: pair && otherOutline ? taggedIn(otherTagged.tags, otherOutline, pair.theirs.path) : noTags };
  }, [article, outline, otherOutline, counterparts.there, tagged, otherTagged]);
  const reasonsOf = active === 'other' && other ? other : mine;
  const pageLabel = shown.pages[shown.number - 1]?.pageLabel || String(shown.number);
  const choices = useMemo(() => documents.filter(canBeRead).map((row) => ({ value: row.id, words: [row.instrument || row.fileName, row.role === 'original' ? '' : say(`role.${row.role}`)].filter(Boolean).join(' · ') })), [documents]);
  return (
    <SplitPane name="reader.outline" label={say('reader.outline.width')} initial={264} most={520} isStartHidden={!showsOutline} start={
      <OutlinePane document={document.id} outline={outline} language={document.language} current={current?.path ?? null} counts={counts} isShown={showsOutline} cursor={treeCursor} onOpen={goTo} onCorrect={steadily.correct} onTag={steadily.tagProvision} onJoin={steadily.join} onSettle={steadily.settle} onUncorrect={steadily.uncorrect} onCorrections={steadily.corrections} />
    }>
      <div className={styles.room}>
        <ReaderToolbar documents={choices} document={document.id} onDocument={steadily.toDocument} pageLabel={pageLabel} pageNumber={shown.number} pageCount={shown.pages.length} onPage={steadily.toPage} percent={percents[active]} isPdf={shown.isPdf}
          onZoom={steadily.zoom} onRotate={steadily.rotate} onFind={steadily.find} microscope={microscopeOn === true} leftOut={showsLeftOut} region={wantsRegion} split={isSplit} outline={showsOutline} canSplit={otherRow !== null} onToggle={steadily.toggle} />
        <div ref={stage} className={styles.stage}>
          <div className={styles.texts} data-two={isSplit || undefined}>
            <TextPane which="mine" document={document} isSplit={isSplit} active={active} touches={touches}>
              <DocumentPane document={document} pages={outline.pages} readPage={readPage} takeHandle={takeHandle} onMove={onMove} onFound={(now) => { if (active === 'mine') setFound(now); }} onScale={(mine) => setPercents((before) => ({ ...before, mine }))} overlay={overlayOf(mine, tagged, twins, washes, pageDoubts)} />
            </TextPane>
            {isSplit && other ? (
              <TextPane which="other" document={other.document} isSplit active={active} touches={touches}>
                <DocumentPane document={other.document} pages={other.outline.pages} readPage={otherReadPage} takeHandle={takeOther} onMove={onOtherMove} onFound={(now) => { if (active === 'other') setFound(now); }} onScale={(theirs) => setPercents((before) => ({ ...before, other: theirs }))} overlay={overlayOf(other, otherTagged, otherTwins, otherWashes, otherPageDoubts)} />
              </TextPane>
            ) : null}
          </div>
          {isFinding ? <FindBar found={found} within={!isSplit ? null : { which: active, name: textName(active === 'other' && other ? other.document : document) }} onFind={(wish) => { follow(); lead.current = active; activeHandle()?.find(wish); }} onClose={closeFind} /> : null}
        </div>
        {bar && !dialog ? <SelectionBar at={bar} onTag={() => void open('tag')()} onCopy={() => void copy()} onNote={() => void open('note')()} onBegin={() => void begin()} /> : null}
        <Inspector>
          {showsLeftOut ? (
            <ReadingReasons document={reasonsOf.document.id} language={reasonsOf.document.language} pageNumber={shown.number} pageLabel={pageLabel} readReasons={active === 'other' && other ? otherReadReasons : readReasons} isReadOnly={isReadOnly} onPoint={pointReason}
              onShow={({ start, boxes: [box] }) => { lead.current = active; activeHandle()?.show({ pageNumber: shown.number, y: Math.max(0, (box?.y ?? 0) - 40), start }); }} />
          ) : null}
          <ProvisionMargin document={document.id} article={article} language={document.language} tags={beside.tags} notes={beside.notes} otherTags={beside.otherTags} otherLanguage={otherRow?.language ?? ''} targets={targets} chosen={chosen} isReadOnly={isReadOnly}
            microscope={seen} isMicroscopeOn={microscopeOn === true} onMicroscope={steadily.microscope} onChoose={choose} onTag={steadily.tagProvision} onTagWords={steadily.tagWords} onShowWords={steadily.showWords} />
        </Inspector>
        {dialog?.kind === 'tag' ? <TagPalette subject={dialog.subject} onTag={(ids, bearing) => tagTo(dialog.subject, ids, bearing)} onClose={() => setDialog(null)} /> : null}
        {dialog?.kind === 'note' ? <WriteNote citation={dialog.subject.citation} quotation={dialog.subject.quotation} onSave={(text) => void addNote({ document: dialog.subject.document, ...dialog.subject.wish, text }).then((row) => { if (row) drop(); })} onClose={() => setDialog(null)} /> : null}
        {dialog?.kind === 'goto' ? <GoToArticle outline={outline} onGo={goTo} onClose={() => setDialog(null)} /> : null}
        {dialog?.kind === 'corrections' ? <OutlineCorrections document={document.id} language={document.language} isReadOnly={isReadOnly} onClose={() => setDialog(null)} /> : null}
        {dialog?.kind === 'begin' ? <BeginProvision subject={dialog.subject} onDone={(path) => { drop(); if (dialog.subject.document === document.id) goTo(path); }} onClose={() => setDialog(null)} /> : null}
        {dialog?.kind === 'correct' ? <CorrectProvision document={document.id} provision={dialog.provision} language={document.language} onClose={() => setDialog(null)} /> : null}
        {dialog?.kind === 'region' ? <TypeRegion wish={dialog.wish} pageCount={regionText(dialog.which).outline.pages.length} language={regionText(dialog.which).document.language} onTag={({ pageNumber: page, box }, words) => setDialog({ kind: 'tag', subject: regionSubject(regionText(dialog.which), page, box, words) })} onClose={() => setDialog(null)} /> : null}
      </div>
    </SplitPane>
  );
}

const noTags: readonly PlacedTag[] = [], noDoubts: readonly never[] = [];

/** True while the Alt key is held: a drag then draws a region, whatever lies under it. */
function useAltKey(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent): void => setHeld(event.key === 'Alt' ? event.type === 'keydown' : event.altKey), letGo = (): void => setHeld(false);
    window.addEventListener('keydown', look); window.addEventListener('keyup', look); window.addEventListener('blur', letGo);
    return () => { window.removeEventListener('keydown', look); window.removeEventListener('keyup', look); window.removeEventListener('blur', letGo); };
  }, []);
  return held;
}

interface AddressOf {
  readonly document: string; readonly address: Address; readonly isDrawn: boolean; readonly outline: Outline; readonly tagged: Tagged; readonly current: PlacedProvision | null; readonly pageNumber: number;
  readonly go: ReturnType<typeof useNavigate>; readonly goTo: (path: string) => void; readonly goToPlace: (place: { pageNumber: number; y: number; start: number }, path?: string | null) => void; readonly setChosen: (id: string) => void;
}

/** Goes where the address says, and lets the address say where one is, so that back, forward, reload and a second window work. What is returned goes there now, where that has not been done. */
function useAddress({ document, address, isDrawn, outline, tagged, current, pageNumber, go, goTo, goToPlace, setChosen }: AddressOf): RefObject<() => void> {
  const written = useRef<string | null>(null), asked = JSON.stringify(address), arrive = useRef<() => void>(() => undefined);
  const wanted = address.tag === null ? undefined : tagged.tags.find(({ id }) => id === address.tag || id.startsWith(address.tag!));
  const isKnown = address.tag === null || wanted !== undefined;
  arrive.current = () => {
    if (!isKnown || written.current === asked) return;
    written.current = asked;
    const first = wanted?.pages[0], provision = address.at === null ? undefined : outline.byPath.get(address.at) ?? outline.provisions.find(({ kind, number }) => kind === 'article' && number === address.at);
    if (wanted) setChosen(wanted.id);
    if (first) goToPlace({ pageNumber: first.pageNumber, y: Math.max(0, (first.boxes[0]?.y ?? 0) - 40), start: first.stretches[0]?.start ?? 0 }, wanted!.provision);
    else if (provision) goTo(provision.path);
    else if (address.page !== null) goToPlace({ pageNumber: Math.min(outline.pages.length, Math.max(1, address.page)), y: 0, start: 0 });
  };
  useEffect(() => { if (isDrawn) arrive.current(); }, [isDrawn, isKnown, asked]);
  useEffect(() => {
    if (!isDrawn || written.current === null) return undefined;
    const timer = setTimeout(() => {
      const here: Address = current ? { at: current.path, page: null, tag: null } : { at: null, page: pageNumber, tag: null };
      if (JSON.stringify(here) === written.current) return;
      written.current = JSON.stringify(here);
      void go(readerAddress(document, current ? { provision: current.path } : { page: pageNumber }), { replace: true });
    }, 500);
    return () => clearTimeout(timer);
  }, [isDrawn, current?.path, pageNumber]);
  return arrive;
}
