import { any, instant, truth, whole, type ContentModels } from './content-models.ts';

/** REFI-QDA 1.5 (Project.xsd of 18 March 2019, published by www.qdasoftware.org under the MIT licence): what a project of texts, PDFs and their codings may hold. */
const guid = /[\da-fA-F]{8}(-[\da-fA-F]{4}){3}-[\da-fA-F]{12}|\{[\da-fA-F]{8}(-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\}/;
const made = { creatingUser: guid, creationDateTime: instant, modifyingUser: guid, modifiedDateTime: instant }, corner = { 'firstX!': whole, 'firstY!': whole, 'secondX!': whole, 'secondY!': whole };
const text = ['Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*', { 'guid!': guid, name: any, richTextPath: any, plainTextPath: any, ...made }] as const;
const reference = ['', { 'targetGUID!': guid }] as const;

export const refiQdaModels: ContentModels = {
  Project: ['Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*', { 'name!': any, origin: any, creatingUserGUID: guid, creationDateTime: instant, modifyingUserGUID: guid, modifiedDateTime: instant, basePath: any }],
  Users: ['User+'], User: ['', { 'guid!': guid, name: any, id: any }],
  CodeBook: ['Codes'], Codes: ['Code+'], Code: ['Description? NoteRef* Code*', { 'guid!': guid, 'name!': any, 'isCodable!': truth, color: /#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})/ }],
  Sources: ['(TextSource|PictureSource|PDFSource|AudioSource|VideoSource)+'],
  TextSource: text, Representation: text,
  PDFSource: ['Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*', { 'guid!': guid, name: any, path: any, currentPath: any, ...made }],
  PlainTextSelection: ['Description? Coding* NoteRef*', { 'guid!': guid, name: any, 'startPosition!': whole, 'endPosition!': whole, ...made }],
  PDFSelection: ['Description? Representation? Coding* NoteRef*', { 'guid!': guid, name: any, 'page!': whole, ...corner, ...made }],
  Coding: ['CodeRef NoteRef*', { 'guid!': guid, creatingUser: guid, creationDateTime: instant }], CodeRef: reference, NoteRef: reference,
  Description: ['#text'], PlainTextContent: ['#text'],
};
