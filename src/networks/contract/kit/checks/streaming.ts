import { expect } from 'vitest'
import type { RawItem } from '../../receive.ts'
import { type Check, missing } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { eventually } from '../wait.ts'
import { read } from './inbox.ts'

export const streaming: readonly Check[] = [
  {
    title: 'the stream hands out a mention as it happens and ends when told',
    async run(kit) {
      const stream = kit.subject.network.receive?.stream
      const declared = missing(kit.subject.can.stream)
      if (declared) {
        expect(stream, 'the stream is declared missing').toBeUndefined()
        return declared
      }
      if (!stream) throw new Error('The stream is declared but absent.')
      const heard: RawItem[] = []
      const stop = new AbortController()
      const ended = stream(kit.session(), async (items) => void heard.push(...items), stop.signal)
      // A stream has no "ready": whoever writes before it listens is found by the poll that follows a break.
      const written = await eventually('that the stream hears a mention', kit.subject.withinMs, async () => {
        const one = await kit.subject.other.writeToUs(`Live ${uniqueWord()}`)
        await new Promise((wake) => setTimeout(wake, 500))
        return heard.some((item) => item.remoteId === one.remoteId) ? one : undefined
      })
      const item = heard.find((one) => one.remoteId === written.remoteId)
      if (item) expect(read(kit, item).text).toBe(written.text)
      stop.abort()
      const outcome = await eventually('that the stream ends', 5_000, () =>
        Promise.race([ended, new Promise<undefined>((wake) => setTimeout(() => wake(undefined), 50))]),
      )
      expect(outcome.kind).toBe('retryLater')
      return undefined
    },
  },
]
