import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addDisclosure, endDisclosure } from './commands/disclosures.ts'
import { addPhrase, endPhrase } from './commands/phrases.ts'
import { originalityContract } from './contract.ts'
import { tryText } from './queries/try-text.ts'
import { wordsOverview } from './queries/words.ts'

const os = implement(originalityContract).$context<RequestContext>()

export const originalityRoutes = os.router({
  words: os.words.handler(member((ctx) => wordsOverview(ctx))),
  addPhrase: os.addPhrase.handler(member(addPhrase)),
  endPhrase: os.endPhrase.handler(member(endPhrase)),
  addDisclosure: os.addDisclosure.handler(member(addDisclosure)),
  endDisclosure: os.endDisclosure.handler(member(endDisclosure)),
  try: os.try.handler(member(tryText)),
})
