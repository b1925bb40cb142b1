import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { inflowContract } from '../contract/inflow.ts'
import { createHook, makeSecret } from './hooks/commands.ts'
import { listHooks } from './hooks/list-hooks.ts'
import { adjustImport, checkImport, dropImport, startImport, undoImport } from './imports/commands.ts'
import { addImportPart, beginImport, finishUpload } from './imports/upload.ts'
import { importView, listImports, refusedRows } from './imports/views.ts'
import { addNote, noteChannel, takeBackNote } from './notes/commands.ts'

const os = implement(inflowContract).$context<RequestContext>()

/** Webhooks, files and notes; spread into the room's routes. */
export const inflowRoutes = {
  hooks: os.hooks.handler(member((ctx) => listHooks(ctx))),
  createHook: os.createHook.handler(member(createHook)),
  makeSecret: os.makeSecret.handler(member(makeSecret)),
  imports: os.imports.handler(member((ctx) => listImports(ctx))),
  beginImport: os.beginImport.handler(member(beginImport)),
  addImportPart: os.addImportPart.handler(member(addImportPart)),
  finishUpload: os.finishUpload.handler(member(finishUpload)),
  listeningImport: os.listeningImport.handler(member(importView)),
  adjustImport: os.adjustImport.handler(member(adjustImport)),
  checkImport: os.checkImport.handler(member(checkImport)),
  startImport: os.startImport.handler(member(startImport)),
  dropImport: os.dropImport.handler(member(dropImport)),
  undoImport: os.undoImport.handler(member(undoImport)),
  refusedRows: os.refusedRows.handler(member(refusedRows)),
  noteChannel: os.noteChannel.handler(member((ctx) => noteChannel(ctx))),
  addNote: os.addNote.handler(member(addNote)),
  takeBackNote: os.takeBackNote.handler(member(takeBackNote)),
}
