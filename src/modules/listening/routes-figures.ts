import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { figuresContract } from './contract/figures.ts'
import { authors } from './queries/figures/authors.ts'
import { behind } from './queries/figures/behind.ts'
import { phrases } from './queries/figures/phrases.ts'
import { shareOfVoice } from './queries/figures/share-of-voice.ts'
import { volume } from './queries/figures/volume.ts'

const os = implement(figuresContract).$context<RequestContext>()

/** Figures of what was heard; spread into the room's routes. */
export const figureRoutes = {
  volume: os.volume.handler(member(volume)),
  behind: os.behind.handler(member(behind)),
  shareOfVoice: os.shareOfVoice.handler(member(shareOfVoice)),
  phrases: os.phrases.handler(member(phrases)),
  authors: os.authors.handler(member(authors)),
}
