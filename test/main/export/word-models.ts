import { any, type ContentModels } from './content-models.ts';

/**
 * WordprocessingML (ECMA-376 part 4, transitional: `wml.xsd`), as far as a memo uses it: the order of properties, which Word enforces more strictly than the schema for runs
 * (`EG_RPrBase` is a choice there, and a sequence in Word), and the values of attributes. What a memo never holds (drawings, objects, tracked changes, custom XML) is left out, so that it is a fault.
 */
const number = /-?\d+/, measure = /\d+/, hex = /[\dA-F]{6}|auto/, on = { 'w:val': /true|false|0|1|on|off/ }, named = { 'w:val!': any }, numbered = { 'w:val!': number };
const border = { 'w:val': /none|nil|single/, 'w:sz': measure, 'w:space': measure, 'w:color': hex }, width = { 'w:w': number, 'w:type': /dxa|auto|nil|pct/ };
const runOrder = 'w:rStyle? w:rFonts? w:b? w:bCs? w:i? w:iCs? w:caps? w:smallCaps? w:strike? w:noProof? w:vanish? w:webHidden? w:color? w:spacing? w:w? w:kern? w:position? w:sz? w:szCs? w:highlight? w:u? w:shd? w:vertAlign? w:rtl? w:cs? w:lang?';
const paragraphOrder = 'w:pStyle? w:keepNext? w:keepLines? w:pageBreakBefore? w:widowControl? w:numPr? w:suppressLineNumbers? w:pBdr? w:shd? w:tabs? w:suppressAutoHyphens? w:bidi? w:adjustRightInd? w:snapToGrid? w:spacing? w:ind? w:contextualSpacing? w:mirrorIndents? w:jc? w:textAlignment? w:outlineLvl?';
const runs = '(w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd)*', blocks = '(w:p|w:tbl|w:sdt|w:bookmarkStart|w:bookmarkEnd)';
const note = [`${blocks}+`, { 'w:id!': number, 'w:type': /separator|continuationSeparator/ }] as const, space = { 'xml:space': any };

export const wordModels: ContentModels = {
  'w:document': ['w:body', { 'mc:Ignorable': any }], 'w:body': [`${blocks}* w:sectPr`], 'w:ftr': [`${blocks}+`], 'w:hdr': [`${blocks}+`],
  'w:footnotes': ['w:footnote+', { 'mc:Ignorable': any }], 'w:endnotes': ['w:endnote+', { 'mc:Ignorable': any }], 'w:footnote': note, 'w:endnote': note,
  'w:p': [`w:pPr? ${runs}`],
  'w:pPr': [`${paragraphOrder} w:rPr? w:sectPr?`],
  'w:r': ['w:rPr? (w:t|w:br|w:tab|w:fldChar|w:instrText|w:footnoteReference|w:footnoteRef|w:endnoteRef|w:separator|w:continuationSeparator|w:noBreakHyphen|w:softHyphen)*'],
  'w:rPr': [runOrder],
  'w:t': ['#text', space], 'w:instrText': ['#text', space], 'w:br': ['', { 'w:type': /page|column|textWrapping/ }],
  ...Object.fromEntries(['footnoteRef', 'endnoteRef', 'separator', 'continuationSeparator', 'docPartUnique', 'displayBackgroundShape'].map((name) => [`w:${name}`, ['', on] as const])),
  'w:fldChar': ['', { 'w:fldCharType!': /begin|separate|end/, 'w:dirty': /true|false/ }], 'w:footnoteReference': ['', { 'w:id!': number }],
  'w:hyperlink': ['(w:r)*', { 'w:anchor!': /[A-Za-z]\w{0,39}/, 'w:history': any }], 'w:bookmarkStart': ['', { 'w:id!': number, 'w:name!': /[A-Za-z_]\w{0,39}/ }], 'w:bookmarkEnd': ['', { 'w:id!': number }],
  'w:sdt': ['w:sdtPr? w:sdtEndPr? w:sdtContent?'], 'w:sdtPr': ['w:rPr? w:alias? w:tag? w:id? w:lock? w:docPartObj?'], 'w:sdtContent': [`${blocks}*`], 'w:alias': ['', named], 'w:docPartObj': ['w:docPartGallery? w:docPartCategory? w:docPartUnique?'], 'w:docPartGallery': ['', named],
  // A cell holds a paragraph at its end, or Word asks to repair the file.
  'w:tbl': ['w:tblPr w:tblGrid w:tr+'], 'w:tr': ['w:tblPrEx? w:trPr? w:tc+'], 'w:tc': ['w:tcPr? (w:p|w:tbl)* w:p'],
  'w:tblPr': ['w:tblStyle? w:tblpPr? w:bidiVisual? w:tblStyleRowBandSize? w:tblStyleColBandSize? w:tblW? w:jc? w:tblCellSpacing? w:tblInd? w:tblBorders? w:shd? w:tblLayout? w:tblCellMar? w:tblLook? w:tblCaption? w:tblDescription?'],
  'w:tblStyle': ['', named], 'w:tblW': ['', width], 'w:tblInd': ['', width], 'w:tcW': ['', width], 'w:tblLayout': ['', { 'w:type': /fixed|autofit/ }],
  'w:tblLook': ['', { 'w:val': /[\dA-F]{4}/, ...Object.fromEntries(['firstRow', 'lastRow', 'firstColumn', 'lastColumn', 'noHBand', 'noVBand'].map((name) => [`w:${name}`, /true|false|0|1/])) }],
  'w:tblBorders': ['w:top? w:left? w:bottom? w:right? w:insideH? w:insideV?'], 'w:tblCellMar': ['w:top? w:left? w:bottom? w:right?'], 'w:pBdr': ['w:top? w:left? w:bottom? w:right? w:between? w:bar?'],
  // One name for a border and for a margin, told apart by what they say.
  ...Object.fromEntries(['top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'between'].map((side) => [`w:${side}`, ['', { ...border, ...width }] as const])),
  'w:tblGrid': ['w:gridCol+'], 'w:gridCol': ['', { 'w:w': measure }], 'w:trPr': ['(w:cantSplit|w:tblHeader|w:trHeight|w:jc)*'], 'w:cantSplit': ['', on], 'w:tblHeader': ['', on],
  'w:tcPr': ['w:cnfStyle? w:tcW? w:gridSpan? w:vMerge? w:tcBorders? w:shd? w:noWrap? w:tcMar? w:textDirection? w:tcFitText? w:vAlign? w:hideMark?'], 'w:tcMar': ['w:top? w:left? w:bottom? w:right?'],
  'w:shd': ['', { 'w:val!': /clear|nil/, 'w:color': hex, 'w:fill': hex }],
  'w:sectPr': ['(w:headerReference|w:footerReference)* w:footnotePr? w:endnotePr? w:type? w:pgSz? w:pgMar? w:paperSrc? w:pgBorders? w:lnNumType? w:pgNumType? w:cols? w:formProt? w:vAlign? w:noEndnote? w:titlePg? w:textDirection? w:bidi? w:rtlGutter? w:docGrid?'],
  'w:footerReference': ['', { 'w:type!': /default|first|even/, 'r:id!': /rId\d+/ }], 'w:pgSz': ['', { 'w:w': measure, 'w:h': measure, 'w:orient': /portrait|landscape/ }],
  'w:pgMar': ['', Object.fromEntries(['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'].map((side) => [`w:${side}!`, measure]))], 'w:pgNumType': ['', { 'w:start': measure, 'w:fmt': /decimal/ }], 'w:titlePg': ['', on], 'w:docGrid': ['', { 'w:linePitch': number, 'w:type': any, 'w:charSpace': number }],
  'w:pStyle': ['', named], 'w:rStyle': ['', named], 'w:numPr': ['w:ilvl? w:numId?'], 'w:ilvl': ['', numbered], 'w:numId': ['', numbered], 'w:tabs': ['w:tab+'],
  'w:tab': ['', { 'w:val': /right|left|clear/, 'w:leader': /none|dot/, 'w:pos': number }],
  'w:spacing': ['', { 'w:before': measure, 'w:after': measure, 'w:line': number, 'w:lineRule': /auto|exact|atLeast/, 'w:val': number }], 'w:ind': ['', { 'w:left': number, 'w:right': number, 'w:hanging': measure, 'w:firstLine': measure }],
  'w:jc': ['', { 'w:val!': /left|center|right|both/ }], 'w:outlineLvl': ['', { 'w:val!': /[0-9]/ }],
  ...Object.fromEntries(['keepNext', 'keepLines', 'pageBreakBefore', 'contextualSpacing', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'noProof', 'strike'].map((name) => [`w:${name}`, ['', on] as const])),
  'w:rFonts': ['', { 'w:ascii': any, 'w:hAnsi': any, 'w:eastAsia': any, 'w:cs': any }], 'w:color': ['', { 'w:val!': hex, 'w:themeColor': /dark1|light1|dark2|light2|accent[1-6]|hyperlink|text1|text2/, 'w:themeShade': /[\dA-F]{2}/, 'w:themeTint': /[\dA-F]{2}/ }],
  'w:sz': ['', { 'w:val!': measure }], 'w:szCs': ['', { 'w:val!': measure }], 'w:kern': ['', { 'w:val!': measure }], 'w:u': ['', { 'w:val': /single|none/ }], 'w:vertAlign': ['', { 'w:val!': /superscript|subscript|baseline/ }], 'w:lang': ['', { 'w:val': /[A-Za-z0-9-]+/, 'w:eastAsia': any, 'w:bidi': any }],
  'w:settings': ['w:view? w:zoom? w:displayBackgroundShape? w:embedTrueTypeFonts? w:stylePaneFormatFilter? w:trackRevisions? w:documentProtection? w:autoFormatOverride? w:defaultTabStop? w:autoHyphenation? w:evenAndOddHeaders? w:characterSpacingControl? w:updateFields? w:footnotePr? w:endnotePr? w:compat? w:themeFontLang?', { 'mc:Ignorable': any }],
  'w:defaultTabStop': ['', { 'w:val!': measure }], 'w:evenAndOddHeaders': ['', on], 'w:compat': ['w:compatSetting*'], 'w:compatSetting': ['', { 'w:name': any, 'w:uri': any, 'w:val': any }],
  'w:styles': ['w:docDefaults? w:latentStyles? w:style+', { 'mc:Ignorable': any }], 'w:docDefaults': ['w:rPrDefault? w:pPrDefault?'], 'w:rPrDefault': ['w:rPr?'], 'w:pPrDefault': ['w:pPr?'],
  'w:style': ['w:name? w:aliases? w:basedOn? w:next? w:link? w:autoRedefine? w:hidden? w:uiPriority? w:semiHidden? w:unhideWhenUsed? w:qFormat? w:locked? w:rsid? w:pPr? w:rPr? w:tblPr? w:trPr? w:tcPr? w:tblStylePr*', { 'w:type': /paragraph|character|table|numbering/, 'w:styleId': /\w+/, 'w:default': /true|1/, 'w:customStyle': /true|1/ }],
  'w:tblStylePr': ['w:pPr? w:rPr? w:tblPr? w:trPr? w:tcPr?', { 'w:type!': /firstRow|lastRow|firstCol|lastCol|wholeTable/ }],
  ...Object.fromEntries(['name', 'basedOn', 'next', 'link'].map((name) => [`w:${name}`, ['', named] as const])), 'w:uiPriority': ['', numbered], ...Object.fromEntries(['semiHidden', 'unhideWhenUsed', 'qFormat'].map((name) => [`w:${name}`, ['', on] as const])),
  'w:numbering': ['w:abstractNum* w:num*', { 'mc:Ignorable': any }], 'w:abstractNum': ['w:nsid? w:multiLevelType? w:tmpl? w:name? w:styleLink? w:numStyleLink? w:lvl*', { 'w:abstractNumId!': number, 'w15:restartNumberingAfterBreak': /0/ }],
  'w:multiLevelType': ['', { 'w:val!': /hybridMultilevel|multilevel|singleLevel/ }], 'w:lvl': ['w:start? w:numFmt? w:lvlRestart? w:pStyle? w:isLgl? w:suff? w:lvlText? w:lvlJc? w:pPr? w:rPr?', { 'w:ilvl!': /[0-8]/, 'w:tentative': /0|1|true/ }],
  'w:start': ['', numbered], 'w:numFmt': ['', { 'w:val!': /bullet|decimal|upperLetter/ }], 'w:lvlText': ['', { 'w:val': any }], 'w:lvlJc': ['', { 'w:val!': /left|start/ }],
  'w:num': ['w:abstractNumId w:lvlOverride*', { 'w:numId!': number }], 'w:abstractNumId': ['', numbered], 'w:lvlOverride': ['w:startOverride? w:lvl?', { 'w:ilvl!': /[0-8]/ }], 'w:startOverride': ['', numbered],
  'w:fonts': ['', { 'mc:Ignorable': any }],
};

/** The parts of the package around it (ECMA-376 part 2). */
export const packageModels: ContentModels = {
  Types: ['(Default|Override)*'], Default: ['', { 'Extension!': /\w+/, 'ContentType!': /[\w.+/-]+/ }], Override: ['', { 'PartName!': /\/[\w./]+/, 'ContentType!': /[\w.+/-]+/ }],
  Relationships: ['Relationship*'], Relationship: ['', { 'Id!': /rId\d+/, 'Type!': /http:\/\/schemas\.openxmlformats\.org\/[\w./-]+/, 'Target!': /[\w./]+/ }],
  'cp:coreProperties': ['(dc:title|dc:subject|dc:creator|dc:description|cp:keywords|cp:lastModifiedBy|cp:revision|dcterms:created|dcterms:modified|dc:language)*'],
  ...Object.fromEntries(['dc:title', 'dc:subject', 'dc:creator', 'dc:description', 'cp:keywords', 'cp:lastModifiedBy', 'cp:revision', 'dc:language'].map((name) => [name, ['#text'] as const])),
  'dcterms:created': ['#text', { 'xsi:type!': /dcterms:W3CDTF/ }], 'dcterms:modified': ['#text', { 'xsi:type!': /dcterms:W3CDTF/ }], Properties: [''],
};
