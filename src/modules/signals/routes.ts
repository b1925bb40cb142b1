import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { raiseByHand } from './commands/raise-by-hand.ts'
import { startReplay } from './commands/replay.ts'
import { liftMuteNow, sayNoise, sayReal } from './commands/settle.ts'
import { forgetWord, saveWord } from './commands/words.ts'
import { signalsContract } from './contract.ts'
import { countSignals, listSignals, oneSignal } from './queries/list.ts'
import { falseAlarms, listMutes, listWatches, listWords } from './queries/memory.ts'
import { listReplays, replayed } from './queries/replays.ts'

const os = implement(signalsContract).$context<RequestContext>()

export const signalsRoutes = os.router({
  list: os.list.handler(member(listSignals)),
  one: os.one.handler(member(oneSignal)),
  count: os.count.handler(member((ctx) => countSignals(ctx))),
  raise: os.raise.handler(member(raiseByHand)),
  noise: os.noise.handler(member(sayNoise)),
  real: os.real.handler(member(sayReal)),
  mutes: os.mutes.handler(member((ctx) => listMutes(ctx))),
  liftMute: os.liftMute.handler(member(liftMuteNow)),
  falseAlarms: os.falseAlarms.handler(member(falseAlarms)),
  words: os.words.handler(member((ctx) => listWords(ctx))),
  saveWord: os.saveWord.handler(member(saveWord)),
  forgetWord: os.forgetWord.handler(member(forgetWord)),
  watches: os.watches.handler(member((ctx) => listWatches(ctx))),
  replay: os.replay.handler(member(startReplay)),
  replays: os.replays.handler(member((ctx) => listReplays(ctx))),
  replayed: os.replayed.handler(member(replayed)),
})
